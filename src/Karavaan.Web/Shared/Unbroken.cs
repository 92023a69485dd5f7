using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Shared;

/// <summary>
/// A title in which a line never ends inside '1-2-4-iedereen': numbers with hyphens between them, and the word behind them, are one thing. The
/// letters stay those of the title, for who searches, copies or hears it.
/// </summary>
public sealed partial class Unbroken : ComponentBase
{
    /// <summary>The title.</summary>
    [Parameter, EditorRequired]
    public string Text { get; set; } = "";

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var from = 0;
        foreach (Match whole in Wholes().Matches(Text))
        {
            builder.AddContent(0, Text[from..whole.Index]);
            builder.OpenElement(1, "span");
            builder.AddAttribute(2, "class", "unbroken");
            builder.AddContent(3, whole.Value);
            builder.CloseElement();
            from = whole.Index + whole.Length;
        }

        builder.AddContent(4, Text[from..]);
    }

    /// <summary>A longer word may still be broken: it would leave a narrow phone.</summary>
    [GeneratedRegex(@"(?<!\S)\d{1,4}(-\d{1,4})+(-\p{L}{1,12})?(?![\w-])")]
    private static partial Regex Wholes();
}
