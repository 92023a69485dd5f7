namespace Karavaan.Web.Shared;

/// <summary>
/// What every answer tells the browser to refuse: script and style from elsewhere or in line, frames, guesses about types. There are no
/// nonces (Content Security Policy Level 3, 6.7.3.1), for there is nothing in line that would need one; and what people upload is never
/// answered with a type that nosniff lets run.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Stands on everything that Karavaan answers: the outbox takes no refusal from anybody else (client/answer.ts).</summary>
    public const string Ours = "X-Karavaan";

    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'; media-src 'self'";

    // A surface that is only looked at, in a frame of ours: nothing in it runs or is sent.
    private const string Framed =
        "default-src 'none'; script-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'none'; base-uri 'none'; "
        + "frame-ancestors 'self'; sandbox allow-same-origin";

    /// <summary>Sets the headers on every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        Set(context.Response.Headers);
        return next(context);
    });

    /// <summary>This page may show pages of ours in frames.</summary>
    internal static void AllowFrames(IHeaderDictionary headers) => headers.ContentSecurityPolicy = $"{Policy}; frame-src 'self'";

    /// <summary>This answer may stand in a frame of ours, and does nothing there.</summary>
    internal static void StandInFrame(IHeaderDictionary headers) => headers.ContentSecurityPolicy = Framed;

    /// <summary>Sets the headers on this answer.</summary>
    internal static void Set(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = Policy;
        headers[Ours] = "1";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
