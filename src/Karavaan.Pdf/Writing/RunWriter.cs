using System.Globalization;
using System.Text;
using Karavaan.Pdf.Text;
using static Karavaan.Pdf.Writing.PdfSyntax;

namespace Karavaan.Pdf.Writing;

/// <summary>Writes the glyphs of one run with TJ (ISO 32000-1, 9.4.3), which puts every glyph where the shaper wants it.</summary>
internal sealed class RunWriter(StringBuilder content, FontUse font, ShapedRun run)
{
    private readonly float toPerMille = 1000 / run.Size;
    private float pending;
    private float rise;
    private bool isInArray;
    private bool isInString;

    /// <summary>Starts at (<paramref name="x"/>, <paramref name="y"/>), in PDF's own coordinates; turned, it runs to the left, upside down.</summary>
    public void Write(float x, float y, bool isTurned = false)
    {
        content.Append(CultureInfo.InvariantCulture, $"/{font.Name} {Number(run.Size)} Tf {(isTurned ? "-1 0 0 -1" : "1 0 0 1")} {Number(x)} {Number(y)} Tm\n");
        foreach (var cluster in ClusterText.Of(run))
        {
            Write(cluster);
        }

        CloseArray();
        content.Append(rise == 0 ? "" : "0 Ts\n");
    }

    private void Write(ClusterText cluster)
    {
        if (cluster.ActualText is { } text)
        {
            CloseArray();
            content.Append("/Span<</ActualText").Append(PdfSyntax.Text(text)).Append(">>BDC\n");
        }

        for (var i = 0; i < cluster.Texts.Length; i++)
        {
            Write(run.Glyphs[cluster.Start + i], cluster.Texts[i]);
        }

        if (cluster.ActualText is not null)
        {
            CloseArray();
            content.Append("EMC\n");
        }
    }

    private void Write(Glyph glyph, string text)
    {
        SetRise(glyph.Y);
        Move(glyph.X);
        content.Append(isInString ? "" : "<").Append(font.IdOf(glyph.Id, text).ToString("X4", CultureInfo.InvariantCulture));
        isInString = true;
        pending += (glyph.X * toPerMille) + font.Face.Advance(glyph.Id) - (glyph.Advance * toPerMille);
    }

    /// <summary>Moves the pen to where the next glyph starts. Numbers in TJ are thousandths of the size, to the left.</summary>
    private void Move(float x)
    {
        content.Append(isInArray ? "" : "[");
        isInArray = true;
        pending -= x * toPerMille;
        var whole = MathF.Round(pending);
        if (whole == 0)
        {
            return;
        }

        content.Append(isInString ? ">" : "").Append(Number(whole));
        isInString = false;
        pending -= whole;
    }

    private void SetRise(float wanted)
    {
        if (wanted == rise)
        {
            return;
        }

        CloseArray();
        content.Append(Number(wanted)).Append(" Ts\n");
        rise = wanted;
    }

    private void CloseArray()
    {
        content.Append(isInString ? ">" : "").Append(isInArray ? "]TJ\n" : "");
        (isInString, isInArray) = (false, false);
    }
}
