using System.Globalization;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;

namespace Karavaan.Web.Sheets;

/// <summary>The pages of the sheets, as answers.</summary>
internal static class SheetPages
{
    /// <summary>All sheets; with a code that is none of theirs, if one was typed.</summary>
    public static IResult DrawList(int status, CurrentDesk me, string? typed, int table) =>
        new Unkept<SheetList>(status, new() { [nameof(SheetList.Scene)] = me.Scene, [nameof(SheetList.Typed)] = typed, [nameof(SheetList.Table)] = table });

    /// <summary>One sheet; after a refusal with what was typed. All of them when it is none.</summary>
    public static IResult Draw(int status, CurrentDesk me, PaperSheet? sheet, int table, string? refused, IFormCollection? typed, string? saved = null) => sheet is null
        ? DrawList(status, me, null, table)
        : new Unkept<SheetPage>(status, new()
        {
            [nameof(SheetPage.Scene)] = me.Scene,
            [nameof(SheetPage.View)] = new SheetView(me.Scene, sheet, table, WithoutPhone.At(me.Scene.Workshop, table), typed, saved),
            [nameof(SheetPage.Refused)] = refused,
        });

    /// <summary>The table that is typed in: as asked, else the first; 0: the whole hall.</summary>
    public static int Table(Scene scene, string? asked)
    {
        var groups = scene.Workshop.Roster.Groups;
        return int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= groups ? number : Math.Min(1, groups);
    }

    /// <summary>For a card of which nobody knows who wrote it: whoever was entered without a name, because it is nobody's word then.</summary>
    public static Participant? Somebody(Scene scene, IReadOnlyList<Participant> here) =>
        here.FirstOrDefault(person => !IsNamed(scene, person)) ?? (here.Count > 0 ? here[0] : null);

    /// <summary>Did the desk type a name?</summary>
    public static bool IsNamed(Scene scene, Participant person) => scene.People.Find(person.Id) is { Name.Length: > 0 };
}

/// <summary>One sheet with what is known about the table that wrote it.</summary>
/// <param name="Scene">The workshop.</param>
/// <param name="Sheet">Which.</param>
/// <param name="Table">Of which table; 0: the whole hall.</param>
/// <param name="Here">Who takes part there without a phone.</param>
/// <param name="Typed">What was typed and not taken.</param>
/// <param name="Saved">The command that was saved just now.</param>
public sealed record SheetView(Scene Scene, PaperSheet Sheet, int Table, IReadOnlyList<Participant> Here, IFormCollection? Typed, string? Saved)
{
    /// <summary>What stands in a field: what was typed, or what the server has.</summary>
    public string In(string field, string otherwise = "") => Typed is not null && Typed.TryGetValue(field, out var typed) ? typed.ToString() : otherwise;

    /// <summary>Where a form of the sheets goes.</summary>
    public string Path(string path) => Scene.DeskPath($"sheets/{path}");

    /// <summary>What a form says of the saving: which, or that none was.</summary>
    public string IsSaved => Saved ?? "";

    /// <summary>Drafts are a table's: another's would be typed twice.</summary>
    public string Draft => $"sheet-{Sheet.Path}-{Table}";
}
