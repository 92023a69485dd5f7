using System.Collections.Immutable;
using System.Diagnostics;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Boards;

/// <summary>How well the subject fits, for one person.</summary>
public enum Fit
{
    /// <summary>'Past'.</summary>
    Fits,

    /// <summary>'Past bijna'.</summary>
    Nearly,

    /// <summary>'Past niet'.</summary>
    FitsNot,
}

/// <summary>
/// Does the subject fit? Each person says so unseen; after the reveal only counts are shown, never names. Another subject asks again.
/// </summary>
/// <param name="Asked">The version of the event that set the subject: a choice about an older one doesn't count.</param>
/// <param name="Fits">What each person chose.</param>
/// <param name="IsRevealed">Are the counts shown? Then the choices stand.</param>
public sealed record SubjectPoll(int Asked, ImmutableDictionary<ParticipantId, Fit> Fits, bool IsRevealed)
{
    /// <summary>There is no subject yet.</summary>
    public static SubjectPoll Empty { get; } = new(0, ImmutableDictionary<ParticipantId, Fit>.Empty, false);

    /// <summary>The choices of people who are in the room, in the order of <see cref="Fit"/>: how many fit, nearly fit, don't fit.</summary>
    public Sequence<int> Counts(Roster roster) =>
        [.. Enum.GetValues<Fit>().Select(fit => Fits.Count(choice => choice.Value == fit && roster.Find(choice.Key) is not null))];

    /// <summary>The poll after an event.</summary>
    internal SubjectPoll Apply(SubjectEvent happened) => happened switch
    {
        SubjectEvent.SubjectJudged e => this with { Fits = Fits.SetItem(e.By, e.Fit) },
        SubjectEvent.SubjectPollRevealed => this with { IsRevealed = true },
        SubjectEvent.SubjectPollCovered => this with { IsRevealed = false },
        _ => throw new UnreachableException(),
    };
}
