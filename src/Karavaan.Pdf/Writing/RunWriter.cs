using Karavaan.Pdf.Text;

namespace Karavaan.Pdf.Writing;

/// <summary>Writes the glyphs of one run with TJ (ISO 32000-1, 9.4.3), which puts every glyph where the shaper wants it.</summary>
internal sealed class RunWriter(Content content, FontUse font, ShapedRun run)
{
    private readonly float toPerMille = 1000 / run.Size;
    private float pending;
    private float rise;
    private bool isInArray;
    private bool isInString;

    /// <summary>Starts at (<paramref name="x"/>, <paramref name="y"/>), in PDF's own coordinates; turned, it runs to the left, upside down.</summary>
    public void Write(float x, float y, bool isTurned = false)
    {
        content.Add("/"u8).Add(font.Name).Add(" "u8).Add(run.Size).Add(" Tf "u8).Add(isTurned ? "-1 0 0 -1 "u8 : "1 0 0 1 "u8).Add(x).Add(" "u8).Add(y).Add(" Tm\n"u8);
        var end = 0;
        for (var start = 0; start < run.Glyphs.Length; start = end)
        {
            end = ClusterText.EndOf(run, start);
            if (ClusterText.LetterOf(run, start, end) is { } letter)
            {
                Write(run.Glyphs[start], font.IdOf(run.Glyphs[start].Id, letter));
            }
            else
            {
                Write(ClusterText.Of(run, start, end));
            }
        }

        CloseArray();
        content.Add(rise == 0 ? ""u8 : "0 Ts\n"u8);
    }

    private void Write(ClusterText cluster)
    {
        if (cluster.ActualText is { } text)
        {
            CloseArray();
            content.Add("/Span<</ActualText"u8).Add(PdfSyntax.Text(text)).Add(">>BDC\n"u8);
        }

        for (var i = 0; i < cluster.Texts.Length; i++)
        {
            var glyph = run.Glyphs[cluster.Start + i];
            Write(glyph, font.IdOf(glyph.Id, cluster.Texts[i]));
        }

        if (cluster.ActualText is not null)
        {
            CloseArray();
            content.Add("EMC\n"u8);
        }
    }

    private void Write(Glyph glyph, int id)
    {
        SetRise(glyph.Y);
        Move(glyph.X);
        content.Add(isInString ? ""u8 : "<"u8).AddHex(id);
        isInString = true;
        pending += (glyph.X * toPerMille) + font.AdvanceOf(id) - (glyph.Advance * toPerMille);
    }

    /// <summary>Moves the pen to where the next glyph starts. Numbers in TJ are thousandths of the size, to the left.</summary>
    private void Move(float x)
    {
        content.Add(isInArray ? ""u8 : "["u8);
        isInArray = true;
        pending -= x * toPerMille;
        var whole = MathF.Round(pending);
        if (whole == 0)
        {
            return;
        }

        content.Add(isInString ? ">"u8 : ""u8).Add(whole);
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
        content.Add(wanted).Add(" Ts\n"u8);
        rise = wanted;
    }

    private void CloseArray()
    {
        content.Add(isInString ? ">"u8 : ""u8).Add(isInArray ? "]TJ\n"u8 : ""u8);
        (isInString, isInArray) = (false, false);
    }
}
