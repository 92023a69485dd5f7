using System.Text;
using System.Text.Json.Serialization;

namespace Karavaan.Domain.Texts;

/// <summary>
/// What one push changes in a text: runs that go over all of it, from beginning to end. Lengths and positions are UTF-16 code units, as in the
/// browser. The form in JSON is that of CodeMirror's <c>ChangeSet.toJSON</c>: a number for a kept stretch, else an array of the length
/// that goes and the lines that come (https://codemirror.net/docs/ref/#state.ChangeSet).
/// </summary>
/// <param name="Runs">Its runs.</param>
[JsonConverter(typeof(ChangeSetConverter))]
public sealed record ChangeSet(Sequence<Run> Runs)
{
    /// <summary>How long the text before has to be.</summary>
    public int LengthBefore => Runs.Sum(run => run.Length);

    /// <summary>How long the text is afterwards.</summary>
    public int LengthAfter => Runs.Sum(run => run.LengthAfter);

    /// <summary>It changes nothing.</summary>
    public bool IsEmpty => Runs.All(run => run.IsKept);

    /// <summary>
    /// It is for a text of this length, cuts no pair of surrogates apart and brings no half one: half a character can't be stored or sent.
    /// </summary>
    public bool CanApplyTo(string text) => LengthBefore == text.Length
        && Runs.All(run => run.Inserted is null || IsWhole(run.Inserted))
        && !Edit.Of(this).Any(edit => IsInsidePair(text, edit.From) || IsInsidePair(text, edit.To));

    /// <summary>The text after the change.</summary>
    /// <exception cref="ArgumentException">It is for a text of another length.</exception>
    public string ApplyTo(string text)
    {
        if (text.Length != LengthBefore)
        {
            throw new ArgumentException($"The change is for a text of {LengthBefore} code units; this one has {text.Length}.", nameof(text));
        }

        var (after, at) = (new StringBuilder(LengthAfter), 0);
        foreach (var run in Runs)
        {
            _ = run.Inserted is { } inserted ? after.Append(inserted) : after.Append(text, at, run.Length);
            at += run.Length;
        }

        return after.ToString();
    }

    /// <summary>The same change without its words: as many spaces, so that everything that follows still finds its place.</summary>
    public ChangeSet Blank() => new([.. Runs.Select(run => run.Inserted is { } inserted ? Run.Replace(run.Length, Blank(inserted)) : run)]);

    /// <summary>A text without its words: spaces and the ends of its lines.</summary>
    public static string Blank(string text) => string.Create(text.Length, text, (blank, words) =>
    {
        for (var i = 0; i < words.Length; i++)
        {
            blank[i] = words[i] == '\n' ? '\n' : ' ';
        }
    });

    /// <summary>This change and then the next, as one.</summary>
    /// <exception cref="ArgumentException">The next one is not for the text that this one leaves.</exception>
    public ChangeSet Compose(ChangeSet next) => Composition.Of(this, next);

    /// <summary>
    /// The same change for the text in which <paramref name="other"/>, which was made on the same text as this one, happened already. What
    /// either took out is gone, what either put in is there.
    /// </summary>
    /// <param name="other">What happened already.</param>
    /// <param name="before">Where both put something at one place: whether this one's stands first.</param>
    /// <exception cref="ArgumentException">They are for texts of different lengths.</exception>
    public ChangeSet Map(ChangeSet other, bool before = false) => Mapping.Of(this, other, before);

    private static bool IsInsidePair(string text, int at) =>
        at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);

    private static bool IsWhole(string text)
    {
        for (var rest = text.AsSpan(); !rest.IsEmpty;)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != System.Buffers.OperationStatus.Done)
            {
                return false;
            }

            rest = rest[length..];
        }

        return true;
    }
}
