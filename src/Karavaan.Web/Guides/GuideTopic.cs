using Karavaan.Domain;

namespace Karavaan.Web.Guides;

/// <summary>A page of help. Its text is Markdown; the names of keys in it are those that stand on the keys.</summary>
/// <param name="Path">The end of its address.</param>
/// <param name="Icon">Beside its title.</param>
/// <param name="Title">Its title.</param>
/// <param name="Body">Its text, with a hole for each of <paramref name="Keys"/>.</param>
/// <param name="Keys">What stands on the keys that it speaks of.</param>
public sealed record GuideTopic(string Path, string Icon, TextKey Title, TextKey Body, params TextKey[] Keys)
{
    /// <summary>All pages, in the order in which somebody needs them.</summary>
    public static Sequence<GuideTopic> All { get; } =
    [
        new("start", "wagon", GuidesText.StartTitle, GuidesText.Start, WorkshopsText.New, PairingText.Question, ShellText.NextStage,
            RehearsalsText.Begin, RehearsalsText.Run, RehearsalsText.Mark, RehearsalsText.Away, LibraryText.Title),
        new("desk", "list", GuidesText.DeskTitle, GuidesText.Desk,
            ShellText.NextStage, ShellText.Pause, HallsText.PhonesDown, HallsText.Blank, DeskText.UndoNewest, ProxiesText.WithoutPhone),
        new("wifi", "offline", GuidesText.WifiTitle, GuidesText.Wifi, ShellText.Offline, ShellText.Screen, PairingText.TestPhone),
        new("people", "people", GuidesText.PeopleTitle, GuidesText.People,
            ShellText.ForgetMe, ForgettingText.Kept, ShellText.DeleteWorkshop, WorkshopsText.Mine),
    ];

    /// <summary>Its text in this language.</summary>
    public string TextIn(Words words) => words[Body, [.. Keys.Select(key => words[key].TrimEnd(' ', '…'))]];
}
