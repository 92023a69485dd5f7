using Karavaan.Domain;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>What one Room wants to commit at once: all of it or nothing.</summary>
/// <param name="Stream">The workshop.</param>
/// <param name="ExpectedVersion">The version that the first item was decided on; its first event gets the next one.</param>
/// <param name="Items">Accepted commands in the order in which they were decided; at least one.</param>
public sealed record AppendBatch(WorkshopId Stream, int ExpectedVersion, IReadOnlyList<AppendItem> Items);

/// <summary>One accepted command: its events (possibly none) and what is written beside them.</summary>
/// <param name="CommandId">With <paramref name="By"/>, unique in the stream for ever.</param>
/// <param name="By">Who sent it. For <see cref="Actor.Secret"/> neither actor nor time is stored, of no event in this item.</param>
/// <param name="Events">In order.</param>
/// <param name="Beside">Written in this order, after the events.</param>
public sealed record AppendItem(Guid CommandId, Actor By, Sequence<Recorded> Events, IReadOnlyList<SideWrite> Beside);

/// <summary>
/// What a command that was accepted before did: <paramref name="Count"/> events from <paramref name="FirstVersion"/> on. With no
/// events, <paramref name="FirstVersion"/> is the version that the next event got.
/// </summary>
public readonly record struct FirstAnswer(int FirstVersion, int Count);
