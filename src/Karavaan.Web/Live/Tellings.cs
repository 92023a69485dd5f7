using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Live;

/// <summary>A state in each language that somebody reads it in, made once for all who do. Safe for use by several threads at once.</summary>
internal static class Tellings
{
    /// <summary>What was told goes when nobody looks at its state any more.</summary>
    private static readonly ConditionalWeakTable<Workshop, ConcurrentDictionary<string, Workshop>> Told = new();

    /// <summary>The state with the template's texts in this language, where the workshop has them.</summary>
    public static Workshop Of(Workshop workshop, string language) =>
        workshop.Translations.Count == 0 || workshop.Template?.Language == language
            ? workshop
            : Told.GetOrCreateValue(workshop).GetOrAdd(language, workshop.In);
}
