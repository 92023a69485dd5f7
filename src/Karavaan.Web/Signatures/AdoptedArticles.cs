using Karavaan.Domain.Charters;
using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>The articles that a signature stands for: whole on the phone, by title on the desk.</summary>
public sealed class AdoptedArticles : Fragment
{
    private const string Own = "sign-articles";

    private static readonly Audience[] Audiences = [Audience.Phones, Audience.Desk];

    /// <summary>The one on these pages.</summary>
    public static FragmentKey For(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Signatories.IsDecided(change) ? Audiences.Select(For) : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(
        key.Audience == Audience.Phones ? typeof(AdoptedTexts) : typeof(AdoptedTitles),
        new AdoptedView([.. scene.Workshop.Charter.Articles.Values.Where(article => article.AdoptedVersion is not null)]));
}

/// <summary>The adopted articles, by number.</summary>
public sealed record AdoptedView(IReadOnlyList<Article> Articles);
