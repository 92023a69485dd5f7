namespace Karavaan.Domain.Forms;

/// <summary>A stage, or the head of a template, as fields that people fill in without knowing the file.</summary>
/// <param name="Fields">What comes first.</param>
/// <param name="Parts">What there may be more of: slides, themes, rounds, articles, examples.</param>
/// <param name="Last">What comes at the end.</param>
public sealed record TemplateForm(Sequence<FormField> Fields, Sequence<FormParts> Parts, Sequence<FormField> Last);

/// <summary>A field.</summary>
/// <param name="Name">Names it in the form: <c>Title</c>, <c>Slides.0.Heading</c>.</param>
/// <param name="Shape">What can be filled in.</param>
/// <param name="Values">What is in it: one text, or several where the shape says so.</param>
public sealed record FormField(string Name, FieldShape Shape, Sequence<string> Values)
{
    /// <summary>Which words say what it asks: the last piece of the name.</summary>
    public string Label => Name[(Name.LastIndexOf('.') + 1)..];

    /// <summary>The one text.</summary>
    public string Value => Values.Count > 0 ? Values[0] : "";
}

/// <summary>Parts of one kind.</summary>
/// <param name="Name">Which kind: <c>Slides</c>.</param>
/// <param name="Least">How many there must be.</param>
/// <param name="Most">How many there may be.</param>
/// <param name="Items">The fields of each.</param>
public sealed record FormParts(string Name, int Least, int Most, Sequence<Sequence<FormField>> Items);

/// <summary>What came of reading a form.</summary>
/// <param name="Value">What it makes; where something is wrong, that field is as it was.</param>
/// <param name="Troubles">What is wrong, by field.</param>
public sealed record FormReading<T>(T Value, Sequence<FormTrouble> Troubles);

/// <summary>Something wrong in a form.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Code">What is wrong.</param>
public sealed record FormTrouble(string Field, FormTroubleCode Code);

/// <summary>What can be wrong with a field.</summary>
public enum FormTroubleCode
{
    /// <summary>There must be something in it.</summary>
    Missing,

    /// <summary>It is no number, too small or too large.</summary>
    NumberInvalid,

    /// <summary>It can't be chosen.</summary>
    ChoiceUnknown,
}

/// <summary>One part more, one away, or one of place.</summary>
/// <param name="Parts">Which kind of parts.</param>
/// <param name="Act">What is asked.</param>
/// <param name="At">Which of them, from 0; for a new one it means nothing.</param>
public sealed record PartsOrder(string Parts, PartsAct Act, int At);

/// <summary>What can be asked of parts.</summary>
public enum PartsAct
{
    /// <summary>One more at the end.</summary>
    Add,

    /// <summary>This one away.</summary>
    Remove,

    /// <summary>This one before the one before it.</summary>
    Up,

    /// <summary>This one behind the next.</summary>
    Down,
}

/// <summary>What a new part says until somebody writes something better, in the language of the template.</summary>
public sealed record FreshWords(string Slide, string Theme, string Question, string Article, string Example);
