namespace Karavaan.Web.Pictures;

/// <summary>A picture that somebody sends, and what is to be seen on it.</summary>
/// <param name="Alt">In words.</param>
/// <param name="Bytes">How large the file is; 0: none was sent.</param>
/// <param name="Data">What is in it; empty when it is too large.</param>
public sealed record PictureForm(string Alt, long Bytes, byte[] Data)
{
    /// <summary>The longest alt text, in characters.</summary>
    public const int LongestAlt = 250;

    /// <summary>Reads it from a request.</summary>
    public static async ValueTask<PictureForm> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        var alt = string.Join(' ', form["alt"].ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (form.Files.GetFile("file") is not { Length: > 0 } file || file.Length > PictureMaker.MostBytes)
        {
            return new(alt, form.Files.GetFile("file")?.Length ?? 0, []);
        }

        var data = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(data, context.RequestAborted);
        return new(alt, file.Length, data);
    }
}
