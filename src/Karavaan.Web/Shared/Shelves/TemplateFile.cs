using System.Text;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared.Shelves;

/// <summary>A template as the file that makes it.</summary>
internal static class TemplateFile
{
    /// <summary>The largest file that people send, in bytes.</summary>
    public const int MostBytes = 256 * 1024;

    /// <summary>How many kilobytes a file of so many bytes takes, rounded up: one that is too large never says the size that fits.</summary>
    public static long KilobytesOf(long bytes) => (bytes + 1023) / 1024;

    /// <summary>The file, to change in any editor and to start from again.</summary>
    public static IResult Download(WorkshopTemplate template) => Download(template.Title, template.Language, TemplateWriter.Write(template));

    /// <summary>A text that is the file.</summary>
    public static IResult Download(string title, string language, string text) => Results.File(
        Encoding.UTF8.GetBytes(text), "text/markdown; charset=utf-8", $"{DocumentFileName.Words(title)}.{language}.md");

    /// <summary>What is stored of a template.</summary>
    public static TemplateContent Content(WorkshopTemplate template) => new(template.Title, template.Language, TemplateWriter.Write(template));

    /// <summary>The text of a file that was sent; <c>null</c>: too large, or no text.</summary>
    public static async Task<string?> ReadAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > MostBytes)
        {
            return null;
        }

        using var reader = new StreamReader(file.OpenReadStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return await reader.ReadToEndAsync(cancellation);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
