using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>How many dots one person still has.</summary>
public sealed class MyDots : Fragment
{
    private const string Own = "my-dots";

    /// <summary>One person's, in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        BoardEvent.DotGiven e => [Of(e.Stage, e.By)],
        BoardEvent.DotTaken e => [Of(e.Stage, e.By)],
        BoardEvent.NoteWithdrawn or BoardEvent.NoteHidden or BoardEvent.NoteRestored =>
            DottedNotes.Stages(change.After).Select(s => new FragmentKey(Own, Argument.Of(s.Id), Audience.EachPerson)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Harvest>(Argument.StageOf(key)) is { } found
            ? new Drawing(typeof(DotsLeft), new DotsLeftView(
                found.Content.DotsPerPerson, scene.Workshop.Board.DotsIn(found.Stage.Id).GivenBy(who).Count, found.Stage.IsRevealed))
            : null;
}

/// <summary>How many dots a person has and gave, and whether that is over.</summary>
public sealed record DotsLeftView(int All, int Given, bool IsRevealed)
{
    /// <summary>How many are left.</summary>
    public int Left => Math.Max(All - Given, 0);
}
