using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Charters;

/// <summary>
/// Notes at hand for whoever writes: the group's own, then those of others that got most dots. A tap puts one into the text and keeps
/// the link. Slow, because dots may still fall by the dozen.
/// </summary>
public sealed class SourceNotes : Fragment
{
    private const string Own = "charter-notes";

    /// <summary>How many notes of other groups lie at hand.</summary>
    private const int Others = 9;

    /// <summary>One article's, on the phones of a group that it lies with.</summary>
    public static FragmentKey Of(ArticlePlace place, GroupId group) => new(Own, place.Argument, Audience.Group(group));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        CharterEvent.NoteCited e => At(change, e.Article),
        CharterEvent.NoteUncited e => At(change, e.Article),
        BoardEvent.DotGiven or BoardEvent.DotTaken or ProgrammeEvent.Undone or RosterEvent.ParticipantForgotten => Everywhere(change),
        ProgrammeEvent.StageRevealed or ProgrammeEvent.StageCovered => Everywhere(change),
        RosterEvent.PersonChanged when Writers.Changed(change).Any() => Everywhere(change),
        _ when NoteLists.Of(change.Event) is not null => Everywhere(change),
        _ when Tables.Given(change) is { } article => At(change, article),
        _ when Tables.Decided(change) is { } article => At(change, article),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var place = ArticlePlace.Of(key);
        return key.Audience.GroupOf is { } group && scene.Workshop.Charter.Find(place.Article) is { } article && article.IsAt(group)
            ? new Drawing(typeof(SourceNotesPiece), new SourceNotesView(place, article.IsDecided ? [] : AtHand(scene, article, group)))
            : null;
    }

    private static List<SourceNote> AtHand(Scene scene, Article article, GroupId group)
    {
        var workshop = scene.Workshop;
        var visible = workshop.Board.Notes.Values.Where(note => note is { IsHidden: false, Text.Length: > 0 }).OrderBy(note => note.Order).ToList();
        var others = visible.Where(note => note.Group != group && !article.Sources.Contains(note.Id) && Dots(workshop, note) > 0)
            .OrderByDescending(note => Dots(workshop, note)).Take(Others);
        return [.. visible.Where(note => note.Group == group || article.Sources.Contains(note.Id)).Concat(others)
            .Select(note => new SourceNote(note.Id, note.Text, article.Sources.Contains(note.Id), scene.WriterOf(note)))];
    }

    /// <summary>Dots that are still hidden bring no note forward.</summary>
    private static int Dots(Workshop workshop, Note note) => workshop.Board.Dots
        .Where(dots => workshop.Programme.Find(dots.Key) is { IsRevealed: true })
        .Sum(dots => dots.Value.Of.GetValueOrDefault(note.Id));

    private static IEnumerable<FragmentKey> Everywhere(Change change) =>
        ArticlePlace.All(change.After).SelectMany(place => At(change, place.Article));

    private static IEnumerable<FragmentKey> At(Change change, ArticleId article) =>
        from place in ArticlePlace.Of(change.After, article)
        from @group in Tables.Of(change, article)
        select Of(place, @group);
}

/// <summary>A note, whether the article is built on it, and who wrote it where notes have names.</summary>
public sealed record SourceNote(NoteId Id, string Text, bool IsCited, string? Writer);

/// <summary>The notes at hand.</summary>
public sealed record SourceNotesView(ArticlePlace Place, IReadOnlyList<SourceNote> Notes);
