using System.Net;
using AngleSharp.Html.Parser;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>What holds for every answer of the program, whoever asks for whatever.</summary>
internal static class Pages
{
    /// <summary>No crash, the security headers, and nothing in line when it is a page.</summary>
    public static void Check(Answer answer, string where)
    {
        Assert.True(answer.Status < HttpStatusCode.InternalServerError, $"{where}: {answer.Status} {answer.Body}");
        CheckHeaders(answer, where);
        CheckCookies(answer, where);
        if (answer.Message.Content.Headers.ContentType?.MediaType == "text/html")
        {
            PageScan.Check(answer.Body, where);
            CheckLandmarks(answer.Body, where);
        }
    }

    /// <summary>The browser is told to refuse what does not come from here.</summary>
    public static void CheckHeaders(Answer answer, string where)
    {
        string Header(string name) => answer.Message.Headers.TryGetValues(name, out var values) ? string.Join(" + ", values) : "";
        var policy = Header("Content-Security-Policy").Split(';', StringSplitOptions.TrimEntries);
        Assert.True(policy.Contains("default-src 'none'"), $"{where} ({answer.Status}) has no policy");
        // What stands in a frame of ours is only looked at.
        var isFramed = policy.Contains("frame-ancestors 'self'");
        Assert.True(!isFramed || (policy.Contains("sandbox allow-same-origin") && where.Contains("/preview/", StringComparison.Ordinal)), where);
        Assert.Contains(isFramed ? "script-src 'none'" : "script-src 'self'", policy);
        Assert.Contains("style-src 'self'", policy);
        Assert.Contains(isFramed ? "default-src 'none'" : "connect-src 'self'", policy);
        Assert.Contains(isFramed ? "frame-ancestors 'self'" : "frame-ancestors 'none'", policy);
        Assert.Contains("base-uri 'none'", policy);
        Assert.Contains(isFramed ? "form-action 'none'" : "form-action 'self'", policy);
        Assert.DoesNotContain(policy, line => line.Contains("unsafe", StringComparison.Ordinal) || line.Contains('*', StringComparison.Ordinal));
        Assert.Equal("1", Header("X-Karavaan"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("camera=(), microphone=(), geolocation=(), screen-wake-lock=(self)", Header("Permissions-Policy"));
        Assert.Equal("same-origin", Header("Referrer-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header("Cross-Origin-Resource-Policy"));
    }

    /// <summary>Who can't see a page goes to its one main part and hears its one title first.</summary>
    private static void CheckLandmarks(string html, string where)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.True(page.QuerySelectorAll("main").Length == 1, $"{where}: {page.QuerySelectorAll("main").Length} main parts");
        Assert.True(page.QuerySelectorAll("h1").Length == 1, $"{where}: {page.QuerySelectorAll("h1").Length} titles");
        var skip = page.QuerySelector(".skip")?.GetAttribute("href");
        Assert.True(skip is null || page.QuerySelector(skip) is not null, $"{where}: {skip} is not there to skip to");
        Assert.True(page.QuerySelector(".page-head") is null || skip is not null, $"{where}: nothing to skip the head with");
    }

    /// <summary>No script reads a cookie of ours, and no other site sends it with a form.</summary>
    private static void CheckCookies(Answer answer, string where)
    {
        foreach (var cookie in answer.Message.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [])
        {
            Assert.True(cookie.Contains("httponly", StringComparison.OrdinalIgnoreCase), $"{where}: {cookie}");
            Assert.True(
                cookie.Contains("samesite=lax", StringComparison.OrdinalIgnoreCase) || cookie.Contains("samesite=strict", StringComparison.OrdinalIgnoreCase),
                $"{where}: {cookie}");
        }
    }
}
