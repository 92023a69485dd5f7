using Karavaan.Domain;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Choosing;

/// <summary>Which themes can get dots, in which order, and with how many dots once that may be seen.</summary>
public static class DottedThemes
{
    /// <summary>The themes as the template orders them; most dots first once they are revealed.</summary>
    public static IReadOnlyList<DottedTheme> All(Workshop workshop, Stage stage)
    {
        var dots = stage.IsRevealed ? workshop.Board.ThemeDotsIn(stage.Id).OfRoom() : null;
        return [.. Themes(workshop, stage.Id)
            .Select((theme, at) => new DottedTheme(theme, at, dots?.GetValueOrDefault(theme.Key)))
            .OrderByDescending(dotted => dotted.Dots ?? 0)];
    }

    /// <summary>The themes of the talk that follows.</summary>
    public static Sequence<Theme> Themes(Workshop workshop, StageId choose) =>
        workshop.Programme.TalkAfter(choose)?.Content is StageTemplate.Themes talk ? talk.List : [];
}

/// <summary>A theme, its place in the template, and its dots: <c>null</c> until the reveal.</summary>
public sealed record DottedTheme(Theme Theme, int Place, int? Dots)
{
    /// <summary>The place in a list, ascending.</summary>
    public long Order => (-(long)(Dots ?? 0) << 32) + Place;
}
