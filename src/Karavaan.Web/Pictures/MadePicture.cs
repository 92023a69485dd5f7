namespace Karavaan.Web.Pictures;

/// <summary>What became of the bytes that somebody sent.</summary>
public abstract record MadePicture
{
    private MadePicture()
    {
    }

    /// <summary>A picture, upright, at most <see cref="Domain.Templates.PictureReference.Longest"/> long, with nothing in it but what is seen.</summary>
    /// <param name="Data">Its bytes.</param>
    /// <param name="Type">Its media type.</param>
    /// <param name="Width">In pixels.</param>
    /// <param name="Height">In pixels.</param>
    public sealed record Done(byte[] Data, string Type, int Width, int Height) : MadePicture
    {
        /// <summary>How it is called: the first half of the SHA-256 of its bytes.</summary>
        public string Hash => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Data).AsSpan(0, 16));
    }

    /// <summary>None can be made of it.</summary>
    public sealed record Refused(TextKey Why, params object[] Arguments) : MadePicture;
}
