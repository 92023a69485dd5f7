using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>The history of all workshops. What was appended is durable and is never changed, but for <see cref="RedactAsync"/> and
/// <see cref="DeleteAsync"/>.</summary>
public abstract class EventLog
{
    /// <summary>Commits a batch, all or nothing. Returns only when it is durable.</summary>
    /// <exception cref="VersionConflictException">The stream is not at the expected version.</exception>
    /// <exception cref="DuplicateCommandException">The actor sent a command with this id before; ask <see cref="FindCommandAsync"/>.</exception>
    /// <exception cref="System.Data.Common.DbException">The disk is full, read-only or broken; nothing was written.</exception>
    public abstract Task AppendAsync(AppendBatch batch, CancellationToken cancellation = default);

    /// <summary>The events of a workshop with a version greater than <paramref name="after"/>, in order; one version per event.</summary>
    /// <exception cref="CorruptEventException">A row can't be read or is missing.</exception>
    public abstract IAsyncEnumerable<Recorded> ReadAsync(WorkshopId stream, int after, CancellationToken cancellation = default);

    /// <summary>What this actor's command did when it was accepted, or <c>null</c> if it never was.</summary>
    public abstract Task<FirstAnswer?> FindCommandAsync(
        WorkshopId stream, Actor by, Guid commandId, CancellationToken cancellation = default);

    /// <summary>
    /// The only rewrite there is: blanks the texts that these participants typed (<see cref="Redaction"/>) and keeps the rows, those of
    /// <paramref name="batch"/> too, in one transaction with it. The batch holds <see cref="RosterEvent.ParticipantForgotten"/> and
    /// <see cref="SideWrite.ForgetPerson"/> of each. A state in memory must be read again afterwards.
    /// </summary>
    /// <exception cref="VersionConflictException">As for <see cref="AppendAsync"/>, like every other exception.</exception>
    public abstract Task RedactAsync(
        AppendBatch batch, IReadOnlyCollection<ParticipantId> people, CancellationToken cancellation = default);

    /// <summary>
    /// Deletes a workshop with everything: history, people, keys, links, screens, who may lead it. Nobody may be writing to it any more.
    /// </summary>
    /// <exception cref="System.Data.Common.DbException">Nothing was deleted.</exception>
    public abstract Task DeleteAsync(WorkshopId workshop, CancellationToken cancellation = default);
}
