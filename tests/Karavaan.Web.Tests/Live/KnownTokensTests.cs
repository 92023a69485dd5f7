using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Live;

public sealed class KnownTokensTests
{
    private readonly KnownTokens tokens = new();
    private readonly byte[] shown = Token.Draw().Hash;
    private readonly ParticipantId anna = new(Guid.CreateVersion7());
    private int asked;

    [Fact]
    public async Task Who_was_found_is_asked_for_once_and_again_after_a_change()
    {
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(anna, await tokens.FindAsync(shown, () => Answer(anna)));
        }

        Assert.Equal(1, asked);
        tokens.Forget();
        Assert.Null(await tokens.FindAsync(shown, () => Answer(null)));
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task Who_was_not_found_is_asked_for_each_time()
    {
        Assert.Null(await tokens.FindAsync(shown, () => Answer(null)));
        Assert.Equal(anna, await tokens.FindAsync(shown, () => Answer(anna)));
    }

    [Fact]
    public async Task What_was_asked_before_a_change_is_not_believed_after_it()
    {
        var answer = new TaskCompletionSource<ParticipantId?>();
        var before = tokens.FindAsync(shown, () => answer.Task);
        tokens.Forget();
        answer.SetResult(anna);
        Assert.Equal(anna, await before);
        Assert.Null(await tokens.FindAsync(shown, () => Answer(null)));
    }

    private Task<ParticipantId?> Answer(ParticipantId? who)
    {
        asked++;
        return Task.FromResult(who);
    }
}
