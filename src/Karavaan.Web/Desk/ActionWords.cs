using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Desk;

/// <summary>What a facilitator did, in words that need no name.</summary>
internal static class ActionWords
{
    /// <summary>The key <c>Desk.Did…</c> named after the event: every kind that can be taken back (<see cref="Inverse.Kinds"/>) has one.</summary>
    public static TextKey Of(WorkshopEvent done) =>
        done is ClusterEvent.ClusterUnmade merged && (merged.Other is not null || merged.Notes.Any(place => place.Cluster is not null))
            ? DeskText.DidClustersMerged
            : Of(done.GetType());

    /// <summary>The words of a kind.</summary>
    public static TextKey Of(Type done) => DeskText.Named($"Did{done.Name}");
}
