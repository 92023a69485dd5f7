using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Live;

/// <summary>
/// Draws a fragment where it stands, in a page or inside another fragment: <c>&lt;Show Key="@key" /&gt;</c>. Draws nothing when the
/// fragment says that it is not there.
/// </summary>
public sealed class Show(FragmentRegistry fragments, AlikeDrawings alike) : ComponentBase
{
    /// <summary>The state and the language that are drawn.</summary>
    [CascadingParameter]
    public Scene Scene { get; set; } = null!;

    /// <summary>Which fragment.</summary>
    [Parameter]
    [EditorRequired]
    public FragmentKey Key { get; set; } = null!;

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (fragments[Key].Draw(Key, Scene) is not { } drawing)
        {
            return;
        }

        if (drawing.IsAlike)
        {
            builder.AddMarkupContent(3, alike.Html(Scene, Key, drawing));
        }
        else
        {
            builder.OpenComponent<Stand>(0);
            builder.AddComponentParameter(1, nameof(Stand.Drawing), drawing);
            builder.AddComponentParameter(2, nameof(Stand.Key), Key);
            builder.CloseComponent();
        }
    }
}
