using System.Text.Json;
using CsCheck;
using Karavaan.Domain.Templates;

namespace Karavaan.Domain.Tests.Templates;

public sealed class RoundTripTests
{
    [Fact]
    public void Reading_what_was_written_gives_the_same_template()
    {
        AnyTemplate.Whole.Sample(
            template =>
            {
                var reading = TemplateReader.Read(TemplateWriter.Write(template));
                Assert.Equal([], reading.Errors);
                Assert.Equal(template, reading.Template);
            },
            iter: 1_500);
    }

    [Fact]
    public void Writing_what_was_read_settles_at_once()
    {
        AnyTemplate.Whole.Sample(
            template =>
            {
                var text = TemplateWriter.Write(template);
                Assert.Equal(text, TemplateWriter.Write(TemplateReader.Read(text).Template!));
            },
            iter: 300);
    }

    [Fact]
    public void The_ends_of_lines_make_no_difference()
    {
        AnyTemplate.Whole.Sample(
            template =>
            {
                var text = "\uFEFF" + TemplateWriter.Write(template).Replace("\n", "\r\n", StringComparison.Ordinal);
                Assert.Equal(template, TemplateReader.Read(text).Template);
            },
            iter: 300);
    }

    [Fact]
    public void No_text_makes_the_reader_throw_and_every_error_has_a_line_of_the_file()
    {
        AnyTemplate.File.Sample(
            text =>
            {
                var reading = TemplateReader.Read(text);
                var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r').Length;
                Assert.Equal(reading.Template is null, reading.Errors.Count > 0);
                Assert.All(reading.Errors, error => Assert.InRange(error.Line, 1, lines));
            },
            iter: 1_500);
    }

    [Fact]
    public void A_template_goes_through_Json_unchanged()
    {
        AnyTemplate.Whole.Where(template => IsUnicode(TemplateWriter.Write(template))).Sample(
            template => Assert.Equal(template, JsonSerializer.Deserialize<WorkshopTemplate>(JsonSerializer.Serialize(template))),
            iter: 300);
    }

    // JSON is Unicode text: half a surrogate pair is no character and becomes a replacement sign.
    private static bool IsUnicode(string text) => !text.EnumerateRunes().Contains(System.Text.Rune.ReplacementChar);
}
