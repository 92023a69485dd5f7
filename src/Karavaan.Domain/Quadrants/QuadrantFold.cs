using System.Diagnostics;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>What every event makes of the quadrant. Total: unknown ids change nothing that is known.</summary>
internal static class QuadrantFold
{
    /// <summary>The map after an event.</summary>
    public static QuadrantMap Apply(this QuadrantMap map, QuadrantEvent happened, int version, DateTimeOffset at) => happened switch
    {
        QuadrantEvent.OrganisationNamed e => Name(map, e.Organisation, e.Name),
        QuadrantEvent.OrganisationChosen e => Choose(map, e, version),
        QuadrantEvent.Placed e => Change(map, e.Stage, e.By, version, p => Put(p, e)),
        QuadrantEvent.PlacementExplained e => Change(map, e.Stage, e.By, version, p => p with { Why = e.Text }),
        QuadrantEvent.PlacementSkipped e => Change(map, e.Stage, e.By, version, Skip),
        QuadrantEvent.NameShown e => Change(map, e.Stage, e.By, version, p => p with { NamedAt = e.IsShown ? p.NamedAt ?? version : null }),
        QuadrantEvent.FirstStepWritten e => Change(map, e.Stage, e.By, version, p => p with { FirstStep = e.Text }),
        QuadrantEvent.WordsHidden e => map.Judge(new(e.Stage, e.By), isHidden: true, waitingSince: null),
        QuadrantEvent.WordsRestored e => map.Judge(new(e.Stage, e.By), isHidden: false, waitingSince: null),
        QuadrantEvent.OrganisationsMerged e => Merge(map, e.Organisation, e.Into),
        QuadrantEvent.OrganisationParted e => map with { Merged = map.Merged.Remove(e.Organisation) },
        QuadrantEvent.PracticeOpened e => Show(map, e.Stage, e, at),
        QuadrantEvent.PracticeClosed e => Show(map, e.Stage, e, at),
        QuadrantEvent.Practised e => Show(map, e.Stage, e, at),
        QuadrantEvent.ExamplesShown e => Show(map, e.Stage, e, at),
        QuadrantEvent.ArrowsShown e => Show(map, e.Stage, e, at),
        QuadrantEvent.OrganisationSpotlit e => Show(map, e.Stage, e, at),
        _ => throw new UnreachableException(),
    };

    /// <summary>A reveal begins the show, a cover ends it: the next reveal begins without arrows and without a spotlight.</summary>
    public static QuadrantMap Follow(this QuadrantMap map, ProgrammeEvent happened, DateTimeOffset at) => happened switch
    {
        ProgrammeEvent.StageRevealed e => With(map, e.Stage, map.ShowOf(e.Stage) with { RevealedAt = at }),
        ProgrammeEvent.StageCovered e => With(map, e.Stage, map.ShowOf(e.Stage) with { RevealedAt = null, ArrowsAt = null, Spotlight = null }),
        _ => map,
    };

    /// <summary>With words that the room may see, or not, perhaps because they wait for approval.</summary>
    public static QuadrantMap Judge(this QuadrantMap map, WordsPlace words, bool isHidden, int? waitingSince) =>
        map.In(words.Stage).GetValueOrDefault(words.By) is { } placement
            ? map with
            {
                Placements = map.Placements.SetItem(
                    words.Stage,
                    map.In(words.Stage).SetItem(words.By, placement with { IsHidden = isHidden, WaitingSince = waitingSince })),
            }
            : map;

    /// <summary>The map without what this person typed, as a replay of the log finds it after that was blanked; nameless again.</summary>
    public static QuadrantMap Forget(this QuadrantMap map, ParticipantId person) => map with
    {
        Placements = map.Placements.SetItems(map.Placements.Where(stage => stage.Value.ContainsKey(person)).Select(stage =>
            KeyValuePair.Create(stage.Key, stage.Value.SetItem(person, stage.Value[person] with { Why = "", FirstStep = "", NamedAt = null })))),
    };

    private static QuadrantMap Name(QuadrantMap map, OrganisationId id, string name) => map with
    {
        Organisations = map.Organisations.SetItem(id, name),
        Keys = OrganisationName.Key(name) is { Length: > 0 } key && !map.Keys.ContainsKey(key) ? map.Keys.Add(key, id) : map.Keys,
    };

    private static QuadrantMap Choose(QuadrantMap map, QuadrantEvent.OrganisationChosen e, int version) =>
        Change(map, e.Stage, e.By, version, p => Other(p, e.Organisation)) with { Speakers = map.Speakers.SetItem(e.By, e.Organisation) };

    /// <summary>Another organisation did not say that its name may be seen, and has a first step of its own.</summary>
    private static Placement Other(Placement placement, OrganisationId organisation) => placement.Organisation == organisation
        ? placement
        : placement with { Organisation = organisation, NamedAt = null, FirstStep = "" };

    private static Placement Put(Placement placement, QuadrantEvent.Placed e) => e.Horizon == Horizon.Today
        ? Other(placement, e.Organisation) with { Today = e.Position, IsSkipped = false }
        : Other(placement, e.Organisation) with { Later = e.Position, IsSkipped = false };

    private static Placement Skip(Placement placement) => placement with { Today = null, Later = null, IsSkipped = true, NamedAt = null };

    /// <summary>Never a circle, whatever the log says.</summary>
    private static QuadrantMap Merge(QuadrantMap map, OrganisationId organisation, OrganisationId into) =>
        map.Merged.ContainsKey(organisation) || map.Whole(into) == organisation
            ? map
            : map with { Merged = map.Merged.Add(organisation, into) };

    private static QuadrantMap Show(QuadrantMap map, StageId stage, QuadrantEvent happened, DateTimeOffset at) =>
        With(map, stage, map.ShowOf(stage).Apply(happened, at));

    private static QuadrantMap With(QuadrantMap map, StageId stage, QuadrantShow show) => map with { Shows = map.Shows.SetItem(stage, show) };

    private static QuadrantMap Change(QuadrantMap map, StageId stage, ParticipantId by, int version, Func<Placement, Placement> change)
    {
        var placements = map.In(stage);
        var before = placements.GetValueOrDefault(by) ?? new Placement(by, null, null, null, "", false, version);
        return map with { Placements = map.Placements.SetItem(stage, placements.SetItem(by, change(before))) };
    }
}
