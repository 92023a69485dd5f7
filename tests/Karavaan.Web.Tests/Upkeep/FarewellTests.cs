using System.Net;
using Karavaan.Web.Tests.Storage;

namespace Karavaan.Web.Tests.Upkeep;

/// <summary>Stopping the real program, as a service manager does it.</summary>
public sealed class FarewellTests : IDisposable
{
    private readonly string folder = StorageHouse.NewFolder();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_stop_tells_the_pages_ends_well_and_what_was_written_meanwhile_gets_in_afterwards()
    {
        var before = await RealProgram.ServeWorkshopAsync(folder);
        var anna = await before.JoinAsync("Anna");
        await anna.ListenAsync("phone");
        await before.Fleur.ListenAsync("desk");
        await anna.SaveAsync("put", "answers/1/0", ("text", "Van voor de stop"));

        before.AskToStop();
        Assert.Equal(0, await before.EndAsync());
        Assert.Contains("pause", anna.Passed);
        Assert.Contains("pause", before.Fleur.Passed);
        Assert.DoesNotContain("fail:", before.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("Unhandled", before.Said, StringComparison.Ordinal);

        // What a phone keeps while there is nobody to answer, it sends again with the same id.
        var id = Guid.CreateVersion7();
        await Assert.ThrowsAsync<HttpRequestException>(() => anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens de stop")));
        await using var after = (await RealProgram.ServeAsync(folder, before.Address.Port)).Follow(before);
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(HttpStatusCode.OK, (await anna.SendAsync("put", "answers/1/0", id, ("text", "Van tijdens de stop"))).Status);
        }

        Assert.Contains("Van tijdens de stop", (await anna.GetAsync("")).Body, StringComparison.Ordinal);
        await before.DisposeAsync();
    }

    [Fact]
    public async Task Whoever_watches_over_the_server_hears_that_it_lives_and_is_ready()
    {
        await using var program = await RealProgram.ServeAsync(folder);
        var nobody = program.NewVisitor();
        foreach (var path in (string[])["/healthz", "/healthz/live", "/healthz/ready"])
        {
            var answer = await nobody.GetAsync(path, "*/*");
            Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        }
    }
}
