using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Karavaan.Web.Quadrants;

/// <summary>
/// Words in a plane, broken into lines at their spaces. Whatever is still too wide is squeezed: it never runs into its neighbour.
/// </summary>
public sealed class PlaneText : ComponentBase
{
    private const double LineHeight = 1.15;

    /// <summary>The words.</summary>
    [Parameter, EditorRequired]
    public string Words { get; set; } = "";

    /// <summary>A length or a percentage.</summary>
    [Parameter, EditorRequired]
    public string X { get; set; } = "0";

    /// <summary>The base line: a length or a percentage.</summary>
    [Parameter, EditorRequired]
    public string Y { get; set; } = "0";

    /// <summary>Classes.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>How far the base line of the first line (<see cref="IsBottom"/>: of the last) stands from <see cref="Y"/>, in em.</summary>
    [Parameter]
    public double Dy { get; set; }

    /// <summary>Is <see cref="Y"/> the base line of the last line?</summary>
    [Parameter]
    public bool IsBottom { get; set; }

    /// <summary>The most units of the viewBox in a line.</summary>
    [Parameter, EditorRequired]
    public int Limit { get; set; }

    /// <summary>About how wide a letter is.</summary>
    [Parameter, EditorRequired]
    public int Letter { get; set; }

    /// <summary>The most lines.</summary>
    [Parameter]
    public int Lines { get; set; } = 1;

    /// <summary>Breaks words into at most so many lines, of at most so many letters where spaces allow that.</summary>
    public static IReadOnlyList<string> Break(string words, int letters, int lines)
    {
        var broken = new List<string>();
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (broken.Count > 0 && (broken.Count == lines || broken[^1].Length + 1 + word.Length <= letters))
            {
                broken[^1] += $" {word}";
            }
            else
            {
                broken.Add(word);
            }
        }

        return broken;
    }

    /// <inheritdoc/>
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        var lines = Break(Words, Limit / Letter, Lines);
        builder.OpenElement(0, "text");
        builder.AddAttribute(1, "class", Class);
        builder.AddAttribute(2, "x", X);
        builder.AddAttribute(3, "y", Y);
        for (var i = 0; i < lines.Count; i++)
        {
            var dy = i > 0 ? LineHeight : Dy - (IsBottom ? (lines.Count - 1) * LineHeight : 0);
            AddLine(builder, lines[i], dy);
        }

        builder.CloseElement();
    }

    private void AddLine(RenderTreeBuilder builder, string line, double dy)
    {
        builder.OpenElement(4, "tspan");
        builder.AddAttribute(5, "x", X);
        builder.AddAttribute(6, "dy", dy == 0 ? null : dy.ToString("0.##", CultureInfo.InvariantCulture) + "em");
        if (line.Length * Letter > Limit)
        {
            builder.AddAttribute(7, "textLength", Limit);
            builder.AddAttribute(8, "lengthAdjust", "spacingAndGlyphs");
        }

        builder.AddContent(9, line);
        builder.CloseElement();
    }
}
