using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Harvests;

/// <summary>One person's choice about the subject, with the buttons to make it; after the reveal the counts of all.</summary>
public sealed class MyFit : Fragment
{
    private const string Own = "my-fit";

    /// <summary>One person's, in a harvest stage.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        SubjectEvent.SubjectJudged e => DottedNotes.Stages(change.After).Select(s => Of(s.Id, e.By)),
        SubjectEvent or BoardEvent.SubjectSet => Everybody(change),
        RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
            when change.After.Board.Poll.IsRevealed => Everybody(change),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var poll = scene.Workshop.Board.Poll;
        return key.Audience.Participant is { } who && scene.Workshop.Programme.Find<StageTemplate.Harvest>(Argument.StageOf(key)) is { } found
            ? new Drawing(typeof(MyFitPiece), new MyFitView(
                found.Stage.Id,
                poll.Asked,
                poll.Fits.TryGetValue(who, out var mine) ? mine : null,
                poll.IsRevealed ? FitCount.ViewOf(scene.Workshop) : new FitCountView(scene.Workshop.Board.Subject is not null, 0, 0, [])))
            : null;
    }

    private static IEnumerable<FragmentKey> Everybody(Change change) =>
        DottedNotes.Stages(change.After).Select(s => new FragmentKey(Own, Argument.Of(s.Id), Audience.EachPerson));
}

/// <summary>What is asked, what this person said, and after the reveal what all said together.</summary>
public sealed record MyFitView(StageId Stage, int Asked, Fit? Mine, FitCountView All);
