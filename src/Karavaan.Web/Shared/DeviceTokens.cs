using Karavaan.Domain;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>Who this device is in one workshop: the tokens in its cookie. The first is the one whose turn it is.</summary>
public sealed record DeviceTokens(Sequence<Token> Tokens)
{
    /// <summary>More than can take part on one phone: a desk enters several people without one.</summary>
    private const int Most = 12;

    private const char Between = '.';

    /// <summary>Nobody.</summary>
    public static DeviceTokens None { get; } = new([]);

    /// <summary>As the cookie's text.</summary>
    public string Text => string.Join(Between, Tokens.Select(token => token.Text));

    /// <summary>Those that the request's cookie holds.</summary>
    public static DeviceTokens Of(HttpRequest request) => new(
    [
        .. (request.Cookies[LiveCookies.Participant] ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(Most)
            .Select(text => new Token(text, Token.HashOf(text))),
    ]);

    /// <summary>With this one's turn first; new or known.</summary>
    public DeviceTokens First(Token token) => new([token, .. Tokens.Where(t => t.Text != token.Text).Take(Most - 1)]);

    /// <summary>With this one added, whose turn it is not.</summary>
    public DeviceTokens Add(Token token) => new([.. Tokens.Where(t => t.Text != token.Text).Take(Most - 1), token]);

    /// <summary>Without this one.</summary>
    public DeviceTokens Without(Token token) => new([.. Tokens.Where(t => t.Text != token.Text)]);
}
