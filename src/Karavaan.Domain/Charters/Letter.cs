using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>An open letter that is made from the adopted articles, as the desk worded it.</summary>
/// <param name="To">Who it is for: name, function and address, in lines.</param>
/// <param name="Salutation">How they are addressed.</param>
/// <param name="Text">What it says (Markdown).</param>
public sealed record Letter(string To, string Salutation, string Text);

/// <summary>
/// Decides on the letter. It may be worded after the workshop is closed: it goes out afterwards. Several may word it at once, as articles
/// are: a field's words are a change of what it was drawn with, carried over what others saved since.
/// </summary>
internal static class LetterDecider
{
    public static Decision Write(Charter charter, CharterCommand.WriteLetter c) =>
        Typed.Optional(c.To, Limits.LetterTo, to => Typed.Optional(c.Salutation, Limits.LetterSalutation, salutation => Typed.Required(c.Text, Limits.Letter, text =>
            Save(charter.Letter, Merged(c.Base, new(to, salutation, text), charter.Letter)))));

    /// <summary>Together they may have written more than fits, or nothing.</summary>
    private static Decision Save(Letter? now, Letter letter) =>
        Typed.Optional(letter.To, Limits.LetterTo, to => Typed.Optional(letter.Salutation, Limits.LetterSalutation, salutation => Typed.Required(letter.Text, Limits.Letter, text =>
            now == new Letter(to, salutation, text) ? Decision.Accept() : Decision.Accept(new CharterEvent.LetterWritten(to, salutation, text)))));

    private static Letter Merged(Letter? drawn, Letter mine, Letter? now) => drawn is null || now is null ? mine : new(
        Merged(drawn.To, mine.To, now.To), Merged(drawn.Salutation, mine.Salutation, now.Salutation), Merged(drawn.Text, mine.Text, now.Text));

    private static string Merged(string drawn, string mine, string now)
    {
        var clean = Typed.Clean(drawn);
        return clean == now || mine == now ? mine : Rewording.Of(clean, mine).Map(Rewording.Of(clean, now)).ApplyTo(now);
    }
}
