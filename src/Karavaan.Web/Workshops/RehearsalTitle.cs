namespace Karavaan.Web.Workshops;

/// <summary>'Oefening: …': how a rehearsal is called, and what it was a rehearsal of.</summary>
internal static class RehearsalTitle
{
    /// <summary>The title of a rehearsal of this.</summary>
    public static string Of(string title, string language) => Words.For(language)[RehearsalsText.TitleOf, Bare(title, language)];

    /// <summary>Without the mark, for who holds it again.</summary>
    public static string Bare(string title, string language) =>
        Words.For(language)[RehearsalsText.TitleOf, ""] is var mark && title.StartsWith(mark, StringComparison.Ordinal) ? title[mark.Length..] : title;
}
