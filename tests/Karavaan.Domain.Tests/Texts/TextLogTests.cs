using CsCheck;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

public class TextLogTests
{
    [Fact]
    public void Every_version_in_the_window_can_be_read_again() => Gen.UInt.Sample(start =>
    {
        var chance = new Random((int)start);
        var (log, texts) = (TextLog.Empty, new List<string> { "" });
        for (var i = 0; i < 30; i++)
        {
            log = log.Add(new("e", Typing(chance, log.Text)));
            texts.Add(log.Text);
        }

        Assert.Equal((30, 0), (log.Version, log.Oldest));
        Assert.All(Enumerable.Range(0, 31), version =>
        {
            Assert.Equal(texts[version], log.At(version));
            Assert.Equal(texts[version].Length, log.LengthAt(version));
            Assert.Equal(log.Text, log.Since(version).Aggregate(texts[version], (text, update) => update.Changes.ApplyTo(text)));
        });
    });

    [Fact]
    public void Of_ten_thousand_changes_only_the_last_are_kept_and_still_tell_the_text()
    {
        var log = TextLog.Empty;
        for (var i = 0; i < 10_000; i++)
        {
            log = log.Add(new("e", log.Text.Length < 500 ? new([Run.Replace(0, $"{i % 10}"), Run.Keep(log.Text.Length)]) : new([Run.Replace(500, "")])));
        }

        Assert.Equal((10_000, TextLog.Window), (log.Version, log.Recent.Count));
        Assert.False(log.Knows(log.Oldest - 1));
        Assert.False(log.Knows(10_001));
        Assert.Equal(log.Text, log.Since(log.Oldest).Aggregate(log.At(log.Oldest), (text, update) => update.Changes.ApplyTo(text)));
    }

    [Fact]
    public void A_change_for_another_text_changes_nothing()
    {
        var log = TextLog.Empty.Add(new("e", new([Run.Replace(0, "wij")])));
        Assert.Same(log, log.Add(new("e", new([Run.Keep(4), Run.Replace(0, "!")]))));
    }

    internal static ChangeSet Typing(Random chance, string text)
    {
        var from = chance.Next(text.Length + 1);
        var length = chance.Next(Math.Min(4, text.Length - from) + 1);
        var words = string.Concat(Enumerable.Range(0, chance.Next(1, 4)).Select(_ => (char)('a' + chance.Next(26))));
        Run[] runs = [Run.Keep(from), Run.Replace(length, words), Run.Keep(text.Length - from - length)];
        return new([.. runs.Where(run => run.Length + run.LengthAfter > 0)]);
    }
}
