using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Charters;

/// <summary>On the desk: does one of each group hold the pen in this stage, or do all of it write together? And the button that changes it.</summary>
public sealed class WritingSwitch : Fragment
{
    private const string Own = "charter-writing";

    /// <summary>The one of a stage.</summary>
    public static FragmentKey Of(StageId stage) => new(Own, Argument.Of(stage), Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event is ProgrammeEvent.WritingSwitched e ? [Of(e.Stage)] : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        Argument.StageOf(key) is var stage
        && scene.Workshop.Programme.Find<StageTemplate.Charter>(stage) is (_, var charter)
            ? new Drawing(typeof(WritingSwitchPiece), new WritingSwitchView(stage, charter.Mode))
            : null;
}

/// <summary>How a stage's articles are written.</summary>
public sealed record WritingSwitchView(StageId Stage, WritingMode Mode);
