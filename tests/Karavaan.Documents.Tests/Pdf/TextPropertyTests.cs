using CsCheck;
using Karavaan.Pdf.Model;
using Karavaan.Pdf.Text;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Over all of Unicode: no input breaks an export and no character of any script is lost.</summary>
public sealed class TextPropertyTests
{
    /// <summary>First and last code units of blocks that are hard in different ways, lone surrogates and non-characters included.</summary>
    private static readonly (int First, int Last)[] Blocks =
    [
        (0x00, 0x7F), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x52F), (0x530, 0x6FF), (0x700, 0x8FF), (0x900, 0xDFF), (0xE00, 0x10FF),
        (0x1100, 0x1FFF), (0x2000, 0x2BFF), (0x2E80, 0x9FFF), (0xA000, 0xD7FF), (0xD800, 0xDFFF), (0xE000, 0xFFFF),
    ];

    private static readonly Gen<string> Unit = Gen.OneOf([.. Blocks.Select(block => Gen.Int[block.First, block.Last].Select(code => ((char)code).ToString()))]);

    private static readonly Gen<string> Astral = Gen.Int[0x10000, 0x10FFFF].Select(char.ConvertFromUtf32);

    private static readonly Gen<string> Texts = Gen.Frequency((6, Unit), (1, Astral), (2, Gen.Const(" "))).Array[0, 60].Select(string.Concat);

    [Fact]
    public void No_character_of_any_script_is_lost()
    {
        Texts.Sample(
            text => ReadBack.Sorted(ReadBack.Text(Make.Pdf(new Paragraph(text)))) == ReadBack.Sorted(TextCleaner.Clean(text)),
            iter: 300,
            print: text => string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Text_without_letters_that_run_to_the_left_keeps_its_order()
    {
        Texts.Where(text => Bidi.Levels(TextCleaner.Clean(text)).All(level => level == 0)).Sample(
            text => ReadBack.Normal(ReadBack.Text(Make.Pdf(new Paragraph(text)))) == ReadBack.Normal(TextCleaner.Clean(text)),
            iter: 200,
            print: text => string.Join(' ', text.Select(unit => ((int)unit).ToString("X4", System.Globalization.CultureInfo.InvariantCulture))));
    }

    [Fact]
    public void Cleaned_text_is_clean()
    {
        Texts.Sample(text => TextCleaner.Clean(TextCleaner.Clean(text)) == TextCleaner.Clean(text), iter: 2000);
    }

    [Fact]
    public void Any_text_can_be_title_link_caption_cell_and_signature()
    {
        Texts.Sample(
            text => Matterhorn.Check(Make.Pdf(
                new Cover(text, text),
                new Heading(2, text),
                new Table([new(text), new(text)], [new(text, text)]) { Caption = text },
                new Paragraph(new Inline(text) { Link = "https://voorbeeld.be/" + text }, new Inline(text) { Language = "en" }),
                new Figure(SampleDrawing.Code(), "x" + text) { Caption = text },
                new SignatureGrid(new Signature(text, [text], text) { Signed = text }))).Count == 0,
            iter: 40);
    }
}
