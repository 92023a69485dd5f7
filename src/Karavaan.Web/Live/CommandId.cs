using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Live;

/// <summary>
/// The hidden field with which a form sent twice without script is one command: the same for the same person, version and form. Only
/// in drawings for one person; anywhere else it draws nothing, and the server makes an id.
/// </summary>
public sealed class CommandId : ComponentBase
{
    /// <summary>The drawing that the form stands in.</summary>
    [CascadingParameter]
    public Frame? Frame { get; set; }

    /// <summary>Which form; unique in its page.</summary>
    [Parameter]
    [EditorRequired]
    public string Form { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        if (Frame is { Key.Audience.Participant: { } participant, Version: var version })
        {
            builder.OpenElement(0, "input");
            builder.AddAttribute(1, "type", "hidden");
            builder.AddAttribute(2, "name", CommandIds.Field);
            builder.AddAttribute(3, "value", Frame.IsAlike ? AlikeDrawings.HoleFor(Form) : CommandIds.Of(participant, version, Form).ToString());
            builder.CloseElement();
        }
    }
}
