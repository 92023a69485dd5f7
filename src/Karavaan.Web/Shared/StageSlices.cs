using System.Collections.Frozen;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>Which slice draws which kind of stage.</summary>
public sealed class StageSlices(IEnumerable<IStageSlice> slices)
{
    private readonly FrozenDictionary<Type, IStageSlice> byContent = slices.ToFrozenDictionary(s => s.Content);

    /// <summary>The slice of a stage.</summary>
    /// <exception cref="KeyNotFoundException">The workshop was started with a stage that no slice plays.</exception>
    public IStageSlice For(Stage stage) => byContent[stage.Content.GetType()];
}
