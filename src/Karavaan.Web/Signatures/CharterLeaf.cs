using Karavaan.Documents.Charters;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Signatures;

/// <summary>
/// The charter on the wall as its PDF prints it: the same articles in the same order, whole, with the same words about what became of
/// them. What is longer than the leaf goes on on its next page.
/// </summary>
public sealed class CharterLeaf : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("charter-leaf", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Signatories.IsDecided(change) || Written.In(change) is not null || Signatories.Renamed(change) is not null
            ? [Key]
            : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var all = ArticleReport.AllOf(scene.Workshop);
        return new(typeof(CharterLeafPiece), new CharterLeafView(all, [.. all.Where(a => a.Standing is Standing.Adopted or Standing.Open)]));
    }
}

/// <summary>All articles, and those that were decided on.</summary>
public sealed record CharterLeafView(IReadOnlyList<ArticleReport> All, IReadOnlyList<ArticleReport> Decided)
{
    /// <summary>Letters of all adopted texts, above which a step smaller is needed to fit the leaf.</summary>
    private static readonly (int Most, string Name)[] Sizes = [(420, "short"), (700, "long")];

    /// <summary>How large the texts can be.</summary>
    public string Length => Sizes.FirstOrDefault(size => Weight <= size.Most).Name ?? "longest";

    /// <summary>A title and its status take the room of some 70 letters.</summary>
    private int Weight => Decided.Sum(article => 70 + (article.Standing == Standing.Adopted ? article.Text.Length : 0));
}
