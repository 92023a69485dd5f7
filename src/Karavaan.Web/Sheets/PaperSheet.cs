using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Sheets;

/// <summary>A sheet of the paper kit that can be typed in.</summary>
/// <param name="Path">Where its form stands, after <c>desk/sheets/</c>.</param>
/// <param name="Code">What stands at its foot, in the workshop's language, without the workshop's own code.</param>
/// <param name="Title">What it is about.</param>
public abstract record PaperSheet(string Path, string Code, string Title)
{
    /// <summary>Notes of a table.</summary>
    public sealed record Notes(Stage Stage, string Code) : PaperSheet($"{Stage.Id.Number}", Code, Stage.Content.Title);

    /// <summary>Places of organisations.</summary>
    public sealed record Places(Stage Stage, StageTemplate.Quadrant Content, string Code) : PaperSheet($"{Stage.Id.Number}", Code, Stage.Content.Title);

    /// <summary>Dots for themes or for notes.</summary>
    public sealed record Dots(Stage Stage, int Each, string Code) : PaperSheet($"{Stage.Id.Number}", Code, Stage.Content.Title);

    /// <summary>The text of an article, or a table's sentence for it.</summary>
    public sealed record ArticleText(Article Article, StageId Stage, string Code) : PaperSheet($"articles/{Article.Id.Number}", Code, Article.Title);

    /// <summary>Cards that were held up in a consent round.</summary>
    public sealed record Choices(string Code, string Title) : PaperSheet("choices", Code, Title);

    /// <summary>Can the whole hall be typed in at once, or only a table?</summary>
    public bool IsOfHall => this is Places or Dots or Choices;
}
