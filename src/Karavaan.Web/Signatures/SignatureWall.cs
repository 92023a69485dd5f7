using Karavaan.Domain.Charters;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>
/// Which names are on the wall. Up to <see cref="MostNames"/> everybody; in a larger hall each organisation once, with the first who
/// signed for it, and everybody who signed for themselves as a number: 'en 86 mensen'.
/// </summary>
public static class SignatureWall
{
    /// <summary>More names than this are not read from the back of a hall.</summary>
    public const int MostNames = 40;

    /// <summary>Does the wall show organisations only?</summary>
    public static bool IsLarge(Charter charter) => charter.Signatures.Count > MostNames;

    /// <summary>Those whose line is on the wall, in order.</summary>
    public static IReadOnlyList<Signature> Shown(Scene scene)
    {
        var all = Signatories.InOrder(scene.Workshop.Charter);
        return IsLarge(scene.Workshop.Charter)
            ? [.. all.Where(signature => signature.OnBehalf).DistinctBy(signature => LabelOf(scene, signature), StringComparer.OrdinalIgnoreCase).Take(MostNames)]
            : [.. all];
    }

    /// <summary>How many people stand behind 'en 86 mensen': who signed for themselves, and for organisations that don't fit.</summary>
    public static int Others(Scene scene)
    {
        var charter = scene.Workshop.Charter;
        if (!IsLarge(charter))
        {
            return 0;
        }

        var shown = Shown(scene).Select(signature => LabelOf(scene, signature)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return charter.Signatures.Values.Count(s => !s.OnBehalf || !shown.Contains(LabelOf(scene, s)));
    }

    /// <summary>An organisation; of somebody whose organisation has no name any more the person.</summary>
    private static string LabelOf(Scene scene, Signature signature) =>
        scene.SignedAs(signature) is { Organisation: { Length: > 0 } organisation } ? organisation : scene.SignedNameOf(signature.By);
}
