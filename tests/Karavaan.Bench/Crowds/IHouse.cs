using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Crowds;

/// <summary>A server with everybody connected to it: ours, or a bare one to compare it with.</summary>
internal interface IHouse
{
    /// <summary>Everybody's phone.</summary>
    IReadOnlyList<Ear> Phones { get; }

    /// <summary>The projector's page; <c>null</c>: there is none.</summary>
    Ear? Screen { get; }

    /// <summary>The facilitator's page; <c>null</c>: there is none.</summary>
    Ear? Desk { get; }

    /// <summary>What the server uses.</summary>
    ProcessFigures Figures { get; }

    /// <summary>Somebody taps: every phone will receive the mark of this tap. True when the server said that it is saved.</summary>
    Task<bool> TapAsync(int phone, int tap, CancellationToken cancellation);
}
