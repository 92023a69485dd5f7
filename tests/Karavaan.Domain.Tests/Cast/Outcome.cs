using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>What came of a command, and the workshop after it.</summary>
internal sealed record Outcome(Decision Decision, Workshop After)
{
    public Workshop Then(params WorkshopEvent[] events)
    {
        var accepted = Assert.IsType<Decision.Accepted>(Decision);
        Assert.Equal(events, accepted.Events);
        return After;
    }

    /// <summary>One change of an article's text, which then says this.</summary>
    public Workshop ThenWritten(ArticleId article, ParticipantId? by, string text)
    {
        var events = Assert.IsType<Decision.Accepted>(Decision).Events;
        var written = Assert.IsType<CharterEvent.TextChanged>(Assert.Single(events));
        Assert.Equal((article, by), (written.Article, written.By));
        Assert.Equal(text, After.Charter.Find(article)!.Text);
        return After;
    }

    /// <summary>A repeated tap: accepted, without events.</summary>
    public void ThenNothing() => Then();

    public void ThenRefused(RefusalCode code, params string[] arguments)
    {
        var refused = Assert.IsType<Decision.Refused>(Decision);
        Assert.Equal(new Refusal(code, [.. arguments]), refused.Refusal);
    }
}
