using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Choosing;

/// <summary>A theme on one person's phone with the dots that this person gave; after the reveal with everybody's.</summary>
public sealed class ThemeDot : Fragment
{
    private const string Own = "theme-dot";

    /// <summary>A theme in a choose stage, on one phone.</summary>
    public static FragmentKey Of(StageId stage, string theme, ParticipantId who) => new(Own, Argument.Of(stage, theme), Audience.Person(who));

    /// <summary>The list of themes to dot.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"theme-dots-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.ThemeDotGiven e => [Of(e.Stage, e.Theme, e.By)],
        BoardEvent.ThemeDotTaken e => [Of(e.Stage, e.Theme, e.By)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var workshop = scene.Workshop;
        if (key.Audience.Participant is not { } who
            || workshop.Programme.Find<StageTemplate.Choose>(Argument.StageOf(key)) is not var (stage, _)
            || DottedThemes.All(workshop, stage).FirstOrDefault(d => d.Theme.Key == Argument.ThemeOf(key)) is not { } dotted)
        {
            return null;
        }

        var mine = workshop.Board.ThemeDotsIn(stage.Id).GivenBy(who).Count(theme => theme == dotted.Theme.Key);
        return new(typeof(ThemeDotCard), new ThemeDotView(stage.Id, dotted, mine), List(stage.Id), dotted.Order);
    }
}

/// <summary>A theme (with everybody's dots after the reveal only), and my dots on it.</summary>
public sealed record ThemeDotView(StageId Stage, DottedTheme Dotted, int Mine);
