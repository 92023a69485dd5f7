using System.Net;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Halls;

/// <summary>Fleur and Hilde, each at a desk of her own, over HTTP.</summary>
public sealed class WheelHttpTests
{
    [Fact]
    public async Task Who_helps_hears_in_words_that_another_steers_and_takes_over_with_one_tap()
    {
        await using var evening = await Evening.StartAsync();
        var hilde = await HildeAsync(evening);
        await evening.GoToAsync(2);

        var refused = await hilde.SendAsync("put", "desk/stage", ("from", "2"), ("to", "3"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("SomebodyElseSteers", refused.Code);
        Assert.Equal("Een andere begeleider stuurt nu. Neem eerst het stuur over.", refused.Words);

        await hilde.SaveAsync("post", "desk/groups", ("count", "2"), ("mode", "divide"));
        await hilde.SaveAsync("put", "desk/hall/wheel");
        await hilde.SaveAsync("put", "desk/stage", ("from", "2"), ("to", "3"));
        Assert.Equal("SomebodyElseSteers", (await evening.Fleur.SendAsync("put", "desk/closing")).Code);
    }

    [Fact]
    public async Task Each_desk_knows_itself_and_who_steers_is_in_the_page()
    {
        await using var evening = await Evening.StartAsync();
        var hilde = await HildeAsync(evening);
        await evening.GoToAsync(2);

        var owner = evening.Room.State.Row.Owner.Value.ToString("n");
        var (fleurs, hildes) = ((await evening.Fleur.GetAsync("desk")).Body, (await hilde.GetAsync("desk")).Body);
        Assert.Contains($"data-me=\"{owner}\"", fleurs, StringComparison.Ordinal);
        Assert.DoesNotContain($"data-me=\"{owner}\"", hildes, StringComparison.Ordinal);
        Assert.All([fleurs, hildes], page => Assert.Contains($"data-wheel=\"{owner}\"", page, StringComparison.Ordinal));
        Assert.All([fleurs, hildes], page => Assert.Contains("Neem het stuur over", page, StringComparison.Ordinal));
    }

    private static async Task<Visitor> HildeAsync(Evening evening)
    {
        var hilde = await evening.InviteAsync("Hilde");
        var elsewhere = await Evening.NewWorkshopAsync(hilde);
        var room = await evening.Services.GetRequiredService<Rooms>().FindAsync(elsewhere);
        await evening.Services.GetRequiredService<WorkshopStore>().AddFacilitatorAsync(evening.Room.State.Row.Id, room!.State.Row.Owner);
        return hilde;
    }
}
