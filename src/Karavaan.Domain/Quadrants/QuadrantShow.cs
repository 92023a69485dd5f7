using System.Collections.Immutable;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Quadrants;

/// <summary>What the desk shows and lets people do in one quadrant stage, beside hiding and revealing.</summary>
/// <param name="Practice">The practice, open or over; <c>null</c> when there was none.</param>
/// <param name="HasExamples">Do the teaching examples stand on the screen?</param>
/// <param name="Spotlight">The organisation that the screen shows large; <c>null</c>: everybody.</param>
/// <param name="RevealedAt">When it was revealed; <c>null</c> while it is covered. A screen that arrives later does not replay the fall.</param>
/// <param name="ArrowsAt">When the arrows grew; <c>null</c> without arrows.</param>
public sealed record QuadrantShow(
    Practice? Practice, bool HasExamples, OrganisationId? Spotlight, DateTimeOffset? RevealedAt, DateTimeOffset? ArrowsAt)
{
    /// <summary>Nothing special.</summary>
    public static QuadrantShow Plain { get; } = new(null, false, null, null, null);

    /// <summary>Do the arrows stand on the screen?</summary>
    public bool HasArrows => ArrowsAt is not null;

    /// <summary>Is everybody practising now?</summary>
    public bool IsPractising => Practice is { IsOpen: true };

    /// <summary>After an event about it.</summary>
    internal QuadrantShow Apply(QuadrantEvent happened, DateTimeOffset at) => happened switch
    {
        QuadrantEvent.PracticeOpened e => this with { Practice = Opened(e.Example) },
        QuadrantEvent.PracticeClosed => this with { Practice = Practice is null ? null : Practice with { IsOpen = false } },
        QuadrantEvent.Practised e => this with { Practice = Practice?.Put(e.By, e.Position) },
        QuadrantEvent.ExamplesShown e => this with { HasExamples = e.IsShown },
        QuadrantEvent.ArrowsShown e => this with { ArrowsAt = e.IsShown ? at : null },
        QuadrantEvent.OrganisationSpotlit e => this with { Spotlight = e.Organisation },
        _ => this,
    };

    private Practice Opened(string example) =>
        Practice?.Example == example ? Practice with { IsOpen = true } : new(example, true, ImmutableDictionary<ParticipantId, Position>.Empty);
}

/// <summary>
/// A teaching example that everybody places to learn the axes and the controls. Its pins count nowhere: not in statistics, charter or
/// report.
/// </summary>
/// <param name="Example">The name of the example in the template.</param>
/// <param name="IsOpen">May people place it now?</param>
/// <param name="Pins">Where they put it.</param>
public sealed record Practice(string Example, bool IsOpen, ImmutableDictionary<ParticipantId, Position> Pins)
{
    internal Practice Put(ParticipantId by, Position position) => this with { Pins = Pins.SetItem(by, position) };
}
