using Karavaan.Domain;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Doors;

/// <summary>What went wrong, in words for the person whom it happens to.</summary>
public sealed record Trouble(TextKey Title, TextKey Reason)
{
    /// <summary>What fills the holes of the reason: kilobytes that fit, and kilobytes that came.</summary>
    public Sequence<long> Kilobytes { get; init; } = [];

    /// <summary>The words for something that could not be written on the disk just now.</summary>
    public static Trouble NotSaved { get; } = new(DoorsText.BusyTitle, LiveText.NotSaved);

    /// <summary>The reason in a language.</summary>
    public string ReasonIn(Words words) => words[Reason, [.. Kilobytes]];

    /// <summary>The words for something that is larger than what fits, both in bytes.</summary>
    public static Trouble TooMuch(long fits, long came) => new(DoorsText.TooMuchTitle, DoorsText.TooMuchSizes) { Kilobytes = [fits / 1024, (came + 1023) / 1024] };

    /// <summary>The words for what was thrown; for a log that can't be read there are words of its own, because trying again does not help.</summary>
    internal static Trouble Of(Exception? error, int status) =>
        error is CorruptEventException ? new(DoorsText.UnreadableTitle, DoorsText.UnreadableReason) : Of(status);

    /// <summary>The words for a status of HTTP, 400 to 599.</summary>
    public static Trouble Of(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => new(DoorsText.WhoTitle, DoorsText.WhoReason),
        StatusCodes.Status403Forbidden => new(DoorsText.NotYoursTitle, DoorsText.NotYoursReason),
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => new(DoorsText.NotHereTitle, DoorsText.NotHereReason),
        StatusCodes.Status413PayloadTooLarge => new(DoorsText.TooMuchTitle, DoorsText.TooMuchReason),
        StatusCodes.Status429TooManyRequests => new(DoorsText.BusyTitle, DoorsText.BusyReason),
        >= 500 => new(DoorsText.BrokenTitle, DoorsText.BrokenReason),
        _ => new(DoorsText.WrongTitle, DoorsText.WrongReason),
    };
}
