using Karavaan.Bench.Live;
using Microsoft.Playwright;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What Fleur does at home on her laptop.</summary>
internal static class Laptop
{
    /// <summary>One of ours becomes one of her own, and stands open in the editor.</summary>
    public static async Task TakeAsync(this IPage laptop, House house)
    {
        await laptop.GotoAsync($"{house.Url}/templates");
        await laptop.SelectOptionAsync("#template", "van-buurt-naar-wereld.nl.md");
        await laptop.ClickAsync("button.strong");
        await laptop.WaitForURLAsync("**/templates/*stage=0");
    }

    /// <summary>The same over HTTP, without a page.</summary>
    /// <returns>Where it is changed.</returns>
    public static async Task<string> TakeAsync(this Device laptop)
    {
        var take = Form.In((await laptop.GetAsync("/templates", CancellationToken.None)).Body).First(form => form["command"] is not null);
        await laptop.PostAsync(take.With(("template", "van-buurt-naar-wereld.nl.md")), CancellationToken.None);
        return laptop.Location.AbsolutePath;
    }
}
