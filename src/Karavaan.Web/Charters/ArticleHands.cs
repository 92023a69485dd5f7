using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Charters;

/// <summary>
/// Who may be in an article that its group writes together: name, and a sign by which their caret is known. Only those show whose
/// caret stands in it now (client/mates.ts).
/// </summary>
public sealed class ArticleHands : Fragment
{
    /// <summary>How many signs there are (client/carets.ts).</summary>
    public const int Signs = 6;

    private const string Own = "charter-hands";

    /// <summary>What a page tells of its caret, to the phones of the group and nobody else.</summary>
    public static PassingRoute Carets { get; } = new("caret", (state, from) =>
        state.Workshop.Roster.Find(from)?.Group is { } group ? [Audience.Group(group)] : []);

    /// <summary>One article's, on the phones of its group.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Tables.Given(change) is { } article ? At(change, article)
        : Tables.Seated(change) is not null || Tables.Renamed(change) is not null
            ? ArticlePlace.All(change.After).SelectMany(place => At(change, place.Article))
        : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => Tables.WrittenTogether(key, scene) is { Group: { } group }
        ? new Drawing(typeof(ArticleHandsPiece), scene.Workshop.Roster.In(group).OrderBy(person => person.Number)
            .Select((person, at) => new Hand(person.Id, scene.NameOf(person.Id), at % Signs)).ToList())
        : null;

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        Tables.WrittenTogether(change, article).Select(at => Of(at.Place, at.Group));
}

/// <summary>Somebody at the table, and their sign.</summary>
public sealed record Hand(ParticipantId Who, string Name, int Sign);
