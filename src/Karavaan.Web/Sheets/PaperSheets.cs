using System.Globalization;
using System.Text;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Sheets;

/// <summary>The sheets that the paper kit of a workshop has, found by the code at their foot.</summary>
internal static class PaperSheets
{
    /// <summary>All of them, in the order of the programme; as they are numbered in print.</summary>
    public static IReadOnlyList<PaperSheet> Of(Scene scene) => Of(scene, Words.For(scene.State.Row.Language));

    /// <summary>The sheet whose form stands there, or <c>null</c>.</summary>
    public static PaperSheet? At(Scene scene, string? path) => Of(scene).FirstOrDefault(sheet => sheet.Path == path);

    /// <summary>
    /// The sheet that somebody means: with or without the workshop's code, in any of our languages, and as short as it stays clear; a
    /// number alone is an article's.
    /// </summary>
    public static PaperSheet? Find(Scene scene, string? typed)
    {
        var wanted = Plain(typed ?? "");
        var code = Plain(scene.Code);
        wanted = wanted.Length > code.Length && wanted.StartsWith(code, StringComparison.Ordinal) ? wanted[code.Length..] : wanted;
        var all = Of(scene);
        var whole = Paths(scene, one => one == wanted);
        var begun = whole.Count > 0 ? whole : Paths(scene, one => wanted.Length > 0 && Begins(one, wanted));
        return begun.Count == 1 ? all.First(sheet => sheet.Path == begun.Single())
            : all.OfType<PaperSheet.ArticleText>().FirstOrDefault(sheet => $"{sheet.Article.Id.Number}" == wanted);
    }

    private static HashSet<string> Paths(Scene scene, Func<string, bool> isMeant) =>
        [.. Words.Languages.SelectMany(language => Of(scene, Words.For(language))).Where(sheet => isMeant(Plain(sheet.Code))).Select(sheet => sheet.Path)];

    /// <summary>The beginning of the word, and the whole number.</summary>
    private static bool Begins(string code, string wanted)
    {
        var (word, number) = Split(wanted);
        var (whole, own) = Split(code);
        return word.Length > 0 && number == own && whole.StartsWith(word, StringComparison.Ordinal);
    }

    private static (string Word, string Number) Split(string code) =>
        code.TrimEnd("0123456789".ToCharArray()) is var word ? (word, code[word.Length..]) : default;

    private static List<PaperSheet> Of(Scene scene, Words words)
    {
        var (workshop, sheets, dots) = (scene.Workshop, new List<PaperSheet>(), 0);
        foreach (var stage in workshop.Programme.Stages)
        {
            switch (stage.Content)
            {
                case StageTemplate.Themes when Latest<StageTemplate.Themes>(workshop.Programme) == stage.Id:
                    sheets.Add(new PaperSheet.Notes(stage, Short(words[KitWordsText.NotesCode, ""])));
                    break;
                case StageTemplate.Quadrant content when Latest<StageTemplate.Quadrant>(workshop.Programme) == stage.Id:
                    sheets.Add(new PaperSheet.Places(stage, content, Short(words[KitWordsText.QuadrantCode, ""])));
                    break;
                case StageTemplate.Choose choose when workshop.Programme.Stages.Any(s => s.Content is StageTemplate.Themes { List.Count: > 0 }):
                    sheets.Add(new PaperSheet.Dots(stage, choose.Dots, Short(words[KitWordsText.DotsCode, "", ++dots])));
                    break;
                case StageTemplate.Harvest harvest:
                    sheets.Add(new PaperSheet.Dots(stage, harvest.DotsPerPerson, Short(words[KitWordsText.DotsCode, "", ++dots])));
                    break;
                case StageTemplate.Charter charter:
                    sheets.AddRange(charter.Articles.Select(article => workshop.Charter.Find(new(article.Number))).OfType<Domain.Charters.Article>()
                        .Where(article => !sheets.Exists(sheet => sheet is PaperSheet.ArticleText known && known.Article.Id == article.Id))
                        .Select(article => new PaperSheet.ArticleText(article, stage.Id, Short(words[KitWordsText.ArticleCode, "", article.Id.Number]))));
                    break;
                case StageTemplate.Consent when !sheets.Exists(sheet => sheet is PaperSheet.Choices):
                    sheets.Add(new PaperSheet.Choices(Short(words[KitWordsText.ChoicesCode, ""]), stage.Content.Title));
                    break;
            }
        }

        return sheets;
    }

    /// <summary>Two stages of a kind share their sheets: they are typed into the last one that was reached, before that into the first.</summary>
    private static StageId Latest<T>(Programme programme)
        where T : StageTemplate =>
        (programme.Stages.LastOrDefault(stage => stage.Content is T && stage.IsReached) ?? programme.Stages.First(stage => stage.Content is T)).Id;

    private static string Short(string code) => code.Trim(' ', '·');

    /// <summary>Letters and digits only, without accents and in capitals.</summary>
    private static string Plain(string text) => string.Concat(string.Concat(text.Where(char.IsLetterOrDigit)).Normalize(NormalizationForm.FormD)
        .Where(sign => CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)).ToUpperInvariant();
}
