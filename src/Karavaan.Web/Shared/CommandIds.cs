using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Shared;

/// <summary>Where the id of a command comes from.</summary>
internal static class CommandIds
{
    /// <summary>The header in which our client sends it.</summary>
    public const string Header = "X-Command";

    /// <summary>The hidden field in which a form sends it.</summary>
    public const string Field = "command";

    /// <summary>
    /// Nobody outside this process can make the ids of its pages: from the id that a secret choice is stored under, nobody can try out
    /// whose it was.
    /// </summary>
    private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

    /// <summary>The id that the request carries; a new one when it carries none, or its form a bad one. The form has been read.</summary>
    /// <exception cref="BadHttpRequestException">
    /// The header is no UUIDv7: whoever sends it counts on being answered the same twice, and must hear that they would not be.
    /// </exception>
    public static Guid Of(HttpRequest request)
    {
        if (request.Headers[Header].ToString() is { Length: > 0 } header)
        {
            return Read(header) ?? throw new BadHttpRequestException($"{Header} is no UUIDv7.");
        }

        return (request.HasFormContentType ? Read(request.Form[Field].ToString()) : null) ?? Guid.CreateVersion7();
    }

    private static Guid? Read(string text) => Guid.TryParse(text, out var id) && id.Version == 7 ? id : null;

    /// <summary>The same id for the same form of the same page, so that sending it twice is one command.</summary>
    public static Guid Of(ParticipantId participant, int version, string form)
    {
        Span<byte> bytes = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Secret, Encoding.UTF8.GetBytes($"{participant.Value}/{version}/{form}"), bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x70);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes[..16], bigEndian: true);
    }
}
