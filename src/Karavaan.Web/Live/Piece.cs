using Microsoft.AspNetCore.Components;

namespace Karavaan.Web.Live;

/// <summary>The base of every fragment's Razor component: markup for one view, around one root element.</summary>
/// <typeparam name="TView">The record that it shows.</typeparam>
public abstract class Piece<TView> : ComponentBase
{
    /// <summary>The state and the language that are drawn.</summary>
    [CascadingParameter]
    public Scene Scene { get; set; } = null!;

    /// <summary>Which fragment this is, and for whom.</summary>
    [Parameter]
    [EditorRequired]
    public Frame Frame { get; set; } = null!;

    /// <summary>What it shows.</summary>
    [Parameter]
    [EditorRequired]
    public TView View { get; set; } = default!;

    /// <summary>For the root element, and only there: id, version and order.</summary>
    protected Dictionary<string, object> Root => Frame.Attributes;

    /// <summary>The texts in the language of this drawing.</summary>
    protected Words Words => Scene.Words;
}
