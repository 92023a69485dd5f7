using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Live;

/// <summary>
/// A drawing in its frame, with the frame handed down to what is inside it. Also draws what has a key but no fragment of its own:
/// a stage slice's drawing inside <c>phone-main</c>.
/// </summary>
public sealed class Stand : ComponentBase
{
    /// <summary>The state and the language that are drawn.</summary>
    [CascadingParameter]
    public Scene Scene { get; set; } = null!;

    /// <summary>Which fragment it is.</summary>
    [Parameter]
    [EditorRequired]
    public FragmentKey Key { get; set; } = null!;

    /// <summary>How it looks.</summary>
    [Parameter]
    [EditorRequired]
    public Drawing Drawing { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var frame = new Frame(Key, Scene.State.Version, Drawing.List is null ? null : Drawing.Order) { IsAlike = Drawing.IsAlike };
        builder.OpenComponent<CascadingValue<Frame>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<Frame>.Value), frame);
        builder.AddComponentParameter(2, nameof(CascadingValue<Frame>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<Frame>.ChildContent), (RenderFragment)(inner => DrawInside(inner, frame)));
        builder.CloseComponent();
    }

    private void DrawInside(RenderTreeBuilder builder, Frame frame)
    {
        builder.OpenComponent(0, Drawing.Component);
        builder.AddComponentParameter(1, "Frame", frame);
        builder.AddComponentParameter(2, "View", Drawing.View);
        builder.CloseComponent();
    }
}
