using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>An open letter that is made from the adopted articles, as the desk worded it.</summary>
/// <param name="To">Who it is for: name, function and address, in lines.</param>
/// <param name="Salutation">How they are addressed.</param>
/// <param name="Text">What it says (Markdown).</param>
public sealed record Letter(string To, string Salutation, string Text);

/// <summary>Decides on the letter. It may be worded after the workshop is closed: it goes out afterwards.</summary>
internal static class LetterDecider
{
    public static Decision Write(Charter charter, CharterCommand.WriteLetter c) =>
        Typed.Optional(c.To, Limits.LetterTo, to => Typed.Optional(c.Salutation, Limits.LetterSalutation, salutation => Typed.Required(c.Text, Limits.Letter, text =>
            charter.Letter == new Letter(to, salutation, text) ? Decision.Accept() : Decision.Accept(new CharterEvent.LetterWritten(to, salutation, text)))));
}
