using System.Globalization;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Desk;

/// <summary>What a facilitator did, in words that need no name.</summary>
internal static class ActionWords
{
    /// <summary>The key <c>Desk.Did…</c> named after the event; what has no words of its own is 'iets veranderd'.</summary>
    public static TextKey Of(WorkshopEvent done) =>
        DeskText.Named($"Did{done.GetType().Name}") is var key && key.Source.GetString(key.Name, CultureInfo.InvariantCulture) is not null
            ? key
            : DeskText.DidOther;
}
