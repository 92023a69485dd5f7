using System.Diagnostics;
using Karavaan.Domain.Boards;

namespace Karavaan.Web.Harvests;

/// <summary>'Past', 'past bijna', 'past niet': in words, and in a form.</summary>
public static class FitWords
{
    /// <summary>The words.</summary>
    public static TextKey Of(Fit fit) => fit switch
    {
        Fit.Fits => HarvestsText.Fits,
        Fit.Nearly => HarvestsText.FitsNearly,
        Fit.FitsNot => HarvestsText.FitsNot,
        _ => throw new UnreachableException(),
    };

    /// <summary>The value in a form.</summary>
    public static string Value(Fit fit) => fit.ToString().ToLowerInvariant();

    /// <summary>The choice that a form says; something that is no choice when it says nothing.</summary>
    public static Fit Read(string? value) =>
        Enum.GetValues<Fit>().Cast<Fit?>().FirstOrDefault(fit => Value(fit!.Value) == value) ?? (Fit)(-1);
}
