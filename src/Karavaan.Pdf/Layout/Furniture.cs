using System.Globalization;
using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Layout;

/// <summary>
/// Words in the margin above or below every page. What is long goes on below, as far as the margin reaches; what even that can't hold ends in
/// an ellipsis, because it stands in full elsewhere.
/// </summary>
internal static class Furniture
{
    /// <summary>From one baseline to the next: closer than in a text, to leave the margin white.</summary>
    public const float Leading = 10.5f;

    /// <summary>So near to the edge of the paper printers print nothing.</summary>
    private const float Edge = 14;

    /// <summary>How many lines there is room for, when so much of the margin is left below the first or above the last.</summary>
    public static int LinesIn(float room) => 1 + Math.Max(0, (int)((room - Edge) / Leading));

    /// <summary>The words in no more lines than <paramref name="most"/>.</summary>
    public static IReadOnlyList<Line> Set(string text, float width, int most, string language, LineSetter setter)
    {
        var clean = TextCleaner.CleanLine(text);
        var whole = setter.Set([clean], Type.Foot, width, language);
        if (whole.Count <= most)
        {
            return whole;
        }

        var starts = StringInfo.ParseCombiningCharacters(clean);
        var (low, high) = (0, starts.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Cut(middle).Count <= most ? (middle, high) : (low, middle - 1);
        }

        return Cut(low);

        IReadOnlyList<Line> Cut(int clusters) => setter.Set([clean[..starts[clusters]].TrimEnd() + "…"], Type.Foot, width, language);
    }
}
