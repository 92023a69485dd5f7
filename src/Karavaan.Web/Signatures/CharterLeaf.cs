using Karavaan.Documents.Charters;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Articles;

namespace Karavaan.Web.Signatures;

/// <summary>
/// The charter on the wall: articles and agreements, from the very blocks that its PDF prints (<see cref="CharterParts"/>), in letters for the
/// back of a room, as large as they can be. What is longer than the leaf goes on on its next page: all articles, and the first agreements.
/// </summary>
public sealed class CharterLeaf : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("charter-leaf", Audience.Screen);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    /// <remarks>A signature changes nothing here: a whole room signs at the same time.</remarks>
    public override IEnumerable<FragmentKey> Touched(Change change) => IsTold(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var parts = scene.CharterParts();
        return new(typeof(CharterLeafPiece), new CharterLeafView(parts.ArticlesHtml(scene.Words[ArticlesText.Inserted]), parts.AgreementsHtml));
    }

    private static bool IsTold(Change change) =>
        Signatories.IsDecided(change) || Written.In(change) is not null || Signatories.Renamed(change) is not null || ArticleSources.Changed(change).Any()
        || change.Event is AgreementEvent or CharterEvent.RoundRevealed or ProgrammeEvent.Undone;
}

/// <summary>What a charter says, for who draws a part of it.</summary>
internal static class CharterScenes
{
    /// <summary>The parts, in the language of the page; no day of signing is in them, so the date does not matter.</summary>
    public static CharterParts CharterParts(this Scene scene) => new(scene.CharterInput(scene.State.Row.Created), scene.Words);
}

/// <summary>The articles, and the agreements, as HTML.</summary>
public sealed record CharterLeafView(string Articles, string Agreements);
