using Karavaan.Bench.Live;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What Fleur does at home on her laptop, over HTTP.</summary>
internal static class Laptop
{
    /// <summary>One of ours becomes one of her own.</summary>
    /// <returns>Where it is changed.</returns>
    public static async Task<string> TakeAsync(this Device laptop)
    {
        var take = Form.In((await laptop.GetAsync("/templates", CancellationToken.None)).Body).First(form => form["command"] is not null);
        await laptop.PostAsync(take.With(("template", "van-buurt-naar-wereld.nl.md")), CancellationToken.None);
        return laptop.Location.AbsolutePath;
    }
}
