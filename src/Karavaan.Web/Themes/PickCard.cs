using System.Globalization;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Notes;

namespace Karavaan.Web.Themes;

/// <summary>The note that a group picked, on the screen's page that the group hangs on. Nameless unless the workshop is named.</summary>
public sealed class PickCard : Fragment
{
    private const string Own = "pick-card";

    /// <summary>One group's.</summary>
    public static FragmentKey Of(StageId stage, GroupId group) => new(Own, Argument.Of(stage, group), Audience.Screen);

    /// <summary>The list on the screen.</summary>
    public static string List(StageId stage) => string.Create(CultureInfo.InvariantCulture, $"picks-{stage.Number}");

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Picks.In(change) is { } note
        ? [Of(note.Stage, note.Group)]
        : Writers.Changed(change).Select(its => Of(its.Stage, its.Group)).Distinct();

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (workshop, group) = (scene.Workshop, Argument.GroupOf(key));
        return workshop.Programme.Find<StageTemplate.Themes>(Argument.StageOf(key)) is var (stage, talk)
            && workshop.Board.PickOf(stage.Id, group) is { IsHidden: false } note
            && PickPages.Groups(workshop, stage.Id, stage.Slide).Contains(group)
            ? new Drawing(typeof(PickedCard), new PickView(stage.Id, group, TitleOf(talk, note), note.Text, scene.WriterOf(note)), List(stage.Id), group.Number)
            : null;
    }

    private static string TitleOf(StageTemplate.Themes talk, Note note) =>
        talk.List.FirstOrDefault(theme => theme.Key == note.Theme)?.Title ?? "";
}

/// <summary>A group, the theme that the note is about, the note, and who wrote it where notes have names.</summary>
public sealed record PickView(StageId Stage, GroupId Group, string Theme, string Text, string? Writer);
