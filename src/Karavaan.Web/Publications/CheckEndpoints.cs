using System.Security.Cryptography;
using Karavaan.Domain.Charters;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Karavaan.Web.Publications;

/// <summary>
/// Is this file what was issued? Whoever has a file or the hash printed in it may ask: nobody guesses 256 bits. The browser hashes the
/// file itself where it can; otherwise it is sent, hashed while it arrives, and never written down.
/// </summary>
internal static class CheckEndpoints
{
    /// <summary>Where people ask.</summary>
    public const string Path = "/check";

    /// <summary>No document of ours comes near.</summary>
    private const int MostFileBytes = 16 * 1024 * 1024;

    /// <summary>What comes with a file in its form.</summary>
    private const int MostAround = 16 * 1024;

    private const int HashLength = 64;

    /// <summary>The rest of a longer text is not shown again.</summary>
    private const int LongestTyped = 200;

    /// <summary>Of a multipart body (RFC 2046, 5.1.1).</summary>
    private const int LongestBoundary = 70;

    public static void MapChecks(this IEndpointRouteBuilder app)
    {
        // The Origin says what an antiforgery token would.
        var check = app.MapGroup(Path).RequireOurOrigin().WithMetadata(new MostBytes(MostFileBytes + MostAround)).DisableAntiforgery();
        check.MapGet("", (HttpContext context, string? hash, IssuedFiles files, Rooms rooms) => ShowAsync(context, hash, files, rooms));
        check.MapPost("", (HttpContext context, CancellationToken cancellation) => HashAsync(context, cancellation));
    }

    private static async Task<IResult> ShowAsync(HttpContext context, string? hash, IssuedFiles files, Rooms rooms)
    {
        var typed = hash ?? "";
        var found = typed.Length == 0 ? null : await FindAsync(typed, files, rooms, context.RequestAborted);
        return DoorPage.Draw<CheckPage>(
            found is Found.Nothing or Found.NoHash ? StatusCodes.Status404NotFound : StatusCodes.Status200OK,
            PageLanguage.Of(context.Request),
            (nameof(CheckPage.Typed), typed[..Math.Min(typed.Length, LongestTyped)]),
            (nameof(CheckPage.Found), found));
    }

    /// <summary>What is typed by hand is forgiven its spaces, its hyphens and its capitals.</summary>
    private static async Task<Found> FindAsync(string typed, IssuedFiles files, Rooms rooms, CancellationToken cancellation)
    {
        var hash = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        if (hash.Length != HashLength || !hash.All(char.IsAsciiHexDigitLower))
        {
            return new Found.NoHash();
        }

        var file = await files.FindAsync(hash, cancellation);
        return await files.FindTextAsync(file?.TextHash ?? hash, file?.Workshop, cancellation) is { } copy
            && await rooms.OpenAsync(copy.Workshop) is { } room
                ? new Found.Issued(room.State.Row, file, copy, CharterText.Hash(room.State.Workshop) == copy.Hash)
                : new Found.Nothing();
    }

    /// <summary>Of a browser that can't hash: outside https, or without script.</summary>
    private static async Task<IResult> HashAsync(HttpContext context, CancellationToken cancellation)
    {
        if (MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            && HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= LongestBoundary } boundary)
        {
            var reader = new MultipartReader(boundary, context.Request.Body);
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                if (section.GetContentDispositionHeader()?.IsFileDisposition() == true)
                {
                    var hash = await SHA256.HashDataAsync(section.Body, cancellation);
                    return new SeeOther($"{Path}?hash={Convert.ToHexStringLower(hash)}");
                }
            }
        }

        return new SeeOther(Path);
    }
}

/// <summary>What is known about a hash.</summary>
public abstract record Found
{
    private Found()
    {
    }

    /// <summary>What was typed is no hash.</summary>
    public sealed record NoHash : Found;

    /// <summary>No file or text that was issued has it, or its workshop is deleted.</summary>
    public sealed record Nothing : Found;

    /// <summary>It is of a file, or (<paramref name="File"/> is <c>null</c>) of a text. <paramref name="IsLatest"/>: the charter says the same today.</summary>
    public sealed record Issued(WorkshopRow Workshop, IssuedFile? File, CharterCopy Copy, bool IsLatest) : Found;
}
