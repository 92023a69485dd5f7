using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>Arguments of fragments: a stage and a group or a note, written so that they are part of an element's id.</summary>
public static class Argument
{
    /// <summary>A stage.</summary>
    public static string Of(StageId stage) => stage.Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A group in a stage.</summary>
    public static string Of(StageId stage, GroupId group) => string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{group.Number}");

    /// <summary>A note in a stage.</summary>
    public static string Of(StageId stage, NoteId note) => string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{note.Value:n}");

    /// <summary>A theme in a stage; its key may hold hyphens.</summary>
    public static string Of(StageId stage, string theme) => string.Create(CultureInfo.InvariantCulture, $"{stage.Number}-{theme}");

    /// <summary>The theme that stands after the stage.</summary>
    public static string ThemeOf(FragmentKey key) => key.Argument[(key.Argument.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>The stage that an argument starts with.</summary>
    public static StageId StageOf(FragmentKey key) => new(int.Parse(key.Argument.Split('-')[0], CultureInfo.InvariantCulture));

    /// <summary>The group that an argument ends with.</summary>
    public static GroupId GroupOf(FragmentKey key) => new(int.Parse(key.Argument.Split('-')[^1], CultureInfo.InvariantCulture));

    /// <summary>The note that an argument ends with.</summary>
    public static NoteId NoteOf(FragmentKey key) => new(Guid.ParseExact(key.Argument.Split('-')[^1], "n"));
}
