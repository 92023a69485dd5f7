namespace Karavaan.Domain.Templates;

/// <summary>One picture of the story.</summary>
/// <param name="Heading">The line above it.</param>
/// <param name="Markdown">The text, in Markdown; may be empty.</param>
public sealed record Slide(string Heading, string Markdown);

/// <summary>Something to talk about at a table.</summary>
/// <param name="Key">Names the theme across languages: small letters, digits and hyphens.</param>
/// <param name="Title">The name that people see.</param>
/// <param name="Introduction">Two sentences that explain it (Markdown, may be empty).</param>
/// <param name="Questions">Open questions, the first one for the first round; at least one.</param>
public sealed record Theme(string Key, string Title, string Introduction, Sequence<string> Questions);

/// <summary>How people come to their group.</summary>
public enum GroupMode
{
    /// <summary>Everybody chooses a group.</summary>
    SelfChoice,

    /// <summary>Chance divides people over groups of (nearly) equal size.</summary>
    RandomEqual,
}

/// <summary>Whose choices count in a consent round.</summary>
public enum ChoiceMode
{
    /// <summary>Everybody chooses.</summary>
    Person,

    /// <summary>Each group chooses, by the phone of who speaks for it.</summary>
    Group,
}

/// <summary>How a group writes an article.</summary>
public enum WritingMode
{
    /// <summary>One person at a time holds the pen; the others read along.</summary>
    Pen,

    /// <summary>Everybody writes in the same text at once.</summary>
    Together,
}

/// <summary>An organisation that most people know, placed on the quadrant to learn how it works. The place is an estimate for teaching, not a judgement.</summary>
/// <param name="Label">The organisation's name.</param>
/// <param name="X">Purpose, from -1 (left) to +1 (right).</param>
/// <param name="Y">Control, from -1 (bottom) to +1 (top).</param>
/// <param name="Note">For the facilitator; may be empty.</param>
public sealed record TeachingExample(string Label, double X, double Y, string Note);

/// <summary>An article that a group may write.</summary>
/// <param name="Number">Its number in the charter, from 1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Question">The guiding question.</param>
/// <param name="Example">A sentence about an imaginary initiative, shown as an example and never filled in; may be empty.</param>
/// <param name="IsCore">Belongs to the articles to begin with when time is short.</param>
public sealed record ArticleTemplate(int Number, string Title, string Question, string Example, bool IsCore)
{
    /// <summary>Other text under the article (Markdown), kept so that a round trip loses nothing.</summary>
    public string Text { get; init; } = "";
}
