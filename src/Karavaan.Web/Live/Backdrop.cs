using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Live;

/// <summary>Hands a scene down to everything inside it. A page stands in one: <c>&lt;Backdrop Scene="@scene"&gt;…&lt;/Backdrop&gt;</c>.</summary>
public sealed class Backdrop : ComponentBase
{
    /// <summary>The state and the language that are drawn.</summary>
    [Parameter]
    [EditorRequired]
    public Scene Scene { get; set; } = null!;

    /// <summary>What is drawn.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>The parameters with which one drawing stands alone.</summary>
    internal static ParameterView Around(Scene scene, FragmentKey key, Drawing drawing) => ParameterView.FromDictionary(
        new Dictionary<string, object?>
        {
            [nameof(Scene)] = scene,
            [nameof(ChildContent)] = (RenderFragment)(builder =>
            {
                builder.OpenComponent<Stand>(0);
                builder.AddComponentParameter(1, nameof(Stand.Drawing), drawing);
                builder.AddComponentParameter(2, nameof(Stand.Key), key);
                builder.CloseComponent();
            }),
        });

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.OpenComponent<CascadingValue<Scene>>(0);
        builder.AddComponentParameter(1, nameof(CascadingValue<Scene>.Value), Scene);
        builder.AddComponentParameter(2, nameof(CascadingValue<Scene>.IsFixed), true);
        builder.AddComponentParameter(3, nameof(CascadingValue<Scene>.ChildContent), ChildContent);
        builder.CloseComponent();
    }
}
