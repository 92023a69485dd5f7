using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>The answer of a Room to a command; given only when what it says is durable.</summary>
/// <param name="Decision">What was decided; <c>null</c>: it could not be saved, nothing changed, try again.</param>
/// <param name="Version">The version of the workshop after this command (or, refused or failed, at that moment).</param>
/// <param name="Changes">One per event of this command; empty for a repeat.</param>
/// <param name="IsRepeat">The same actor sent this id before; the decision is the first answer.</param>
public sealed record Outcome(Decision? Decision, int Version, IReadOnlyList<Change> Changes, bool IsRepeat)
{
    /// <summary>The fragments that its events touched; empty for a repeat.</summary>
    public IReadOnlyCollection<FragmentKey> Touched { get; init; } = [];

    /// <summary>Was it accepted, now or the first time?</summary>
    public bool IsAccepted => Decision is Decision.Accepted;

    /// <summary>Could it not be saved?</summary>
    public bool IsFailed => Decision is null;

    /// <summary>Why it was refused, or <c>null</c>.</summary>
    public Refusal? Refusal => (Decision as Decision.Refused)?.Refusal;

    /// <summary>The version before the first event of this command: what the page of who sends it again is brought up to date from.</summary>
    public int Before => Decision is Decision.Accepted accepted ? Version - accepted.Events.Count : Version;
}
