using System.Net;

namespace Karavaan.Bench.Weights;

/// <summary>What one phone's page weighed.</summary>
/// <param name="Stage">In which stage of the evening.</param>
/// <param name="Packing">How it was packed.</param>
/// <param name="Bytes">Over the line, with headers.</param>
internal sealed record Weight(string Stage, DecompressionMethods Packing, long Bytes);
