using Karavaan.Domain;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Harvests;

/// <summary>Does the subject fit? How many said so, and after the reveal how many said what; never who.</summary>
public sealed class FitCount : Fragment
{
    private const string Own = "fit-count";

    /// <summary>On screen or desk.</summary>
    public static FragmentKey Of(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is
        SubjectEvent or BoardEvent.SubjectSet
        or RosterEvent.ParticipantJoined or RosterEvent.ParticipantRemoved or RosterEvent.ParticipantReturned
            ? [Of(Audience.Screen), Of(Audience.Desk)]
            : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(FitCountPiece), ViewOf(scene.Workshop));

    /// <summary>What may be shown now.</summary>
    internal static FitCountView ViewOf(Workshop workshop)
    {
        var (poll, roster) = (workshop.Board.Poll, workshop.Roster);
        var counts = poll.Counts(roster);
        return new(workshop.Board.Subject is not null, counts.Sum(), roster.Count, poll.IsRevealed ? counts : []);
    }
}

/// <summary>Whether anything is asked, how many of how many answered, and after the reveal how many fit, nearly fit, don't fit.</summary>
public sealed record FitCountView(bool IsAsked, int Given, int All, Sequence<int> Counts);
