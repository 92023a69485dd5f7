using System.Globalization;
using System.Text.RegularExpressions;

namespace Karavaan.Domain.Templates;

/// <summary>
/// How a workshop file names a picture that lies in this house: <c>picture:HASH-1600x1067</c>. It says the size too, so that a page keeps
/// the place before the picture is there, and is drawn from the workshop alone.
/// </summary>
/// <param name="Hash">Lower-case hex: the first half of the SHA-256 of its bytes.</param>
/// <param name="Width">In pixels, 1 to <see cref="Longest"/>.</param>
/// <param name="Height">Likewise.</param>
public sealed partial record PictureReference(string Hash, int Width, int Height)
{
    /// <summary>The most pixels along a side.</summary>
    public const int Longest = 1600;

    /// <summary>The picture at this address, or <c>null</c>: it is elsewhere.</summary>
    public static PictureReference? Find(string? address) =>
        address is not null && Form().Match(address) is { Success: true } match
        && Side(match.Groups["width"]) is { } width && Side(match.Groups["height"]) is { } height
            ? new(match.Groups["hash"].Value, width, height)
            : null;

    /// <summary>The address in a file.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"picture:{Hash}-{Width}x{Height}");

    /// <summary>The line that shows it in a story. Brackets in the alt text would end it, so they become round.</summary>
    public string Line(string alt) => $"![{string.Join(' ', alt.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('[', '(').Replace(']', ')')}]({this})";

    private static int? Side(Group group) =>
        int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) is >= 1 and <= Longest and var side ? side : null;

    [GeneratedRegex(@"\Apicture:(?<hash>[0-9a-f]{32})-(?<width>[0-9]{1,4})x(?<height>[0-9]{1,4})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
