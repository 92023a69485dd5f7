using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>The history of all workshops. What was appended is durable and is never changed, but for <see cref="RedactAsync"/>.</summary>
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
    /// The only rewrite there is: blanks the texts that this participant typed (answers, notes, harvest lines, explanations, articles)
    /// and keeps the rows, in one transaction with <paramref name="batch"/>, which holds <see cref="RosterEvent.ParticipantForgotten"/>
    /// and <see cref="SideWrite.ForgetPerson"/>. A state in memory must be read again afterwards.
    /// </summary>
    /// <exception cref="VersionConflictException">As for <see cref="AppendAsync"/>, like every other exception.</exception>
    public abstract Task RedactAsync(AppendBatch batch, ParticipantId participant, CancellationToken cancellation = default);
}
