using System.Net;
using System.Text;
using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>A facilitator's own templates, as she takes, keeps and starts them.</summary>
public sealed class DraftTests(House house) : IClassFixture<House>
{
    private Guest Fleur => house.Fleur;

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_sign_in_page() =>
        Assert.Contains("/account/sign-in?returnUrl=", (await house.NewGuest().OpenAsync("/templates")).Location);

    [Fact]
    public async Task A_template_of_ours_becomes_hers_goes_out_as_its_file_and_starts_a_workshop()
    {
        var id = await TakeAsync("charter-in-90-minuten.nl.md");
        await Fleur.OpenAsync("/templates/library");
        Assert.Equal("Charter in 90 minuten", Fleur.Words($"#t-{id:N} h3"));
        Assert.Contains("90 min", Fleur.Words($"#t-{id:N}"));

        await Fleur.OpenAsync($"/templates/{id}/file");
        var read = Shelf.Template("charter-in-90-minuten");
        Assert.Equal(Encoding.UTF8.GetBytes(TemplateWriter.Write(read)), await Fleur.Answer.Content.ReadAsByteArrayAsync());
        Assert.Contains(".nl.md", Fleur.Answer.Content.Headers.ContentDisposition!.FileNameStar);

        await Fleur.OpenAsync($"/desk/new?mine={id}");
        Assert.Equal($"mine:{id}", Fleur.Page.QuerySelector("[name=template][checked]")!.GetAttribute("value"));
        await Fleur.SubmitAsync();
        Assert.Equal(read, (await house.RoomAsync(Fleur.Location!.Split('/')[2])).State.Workshop.Template);
    }

    [Fact]
    public async Task A_file_with_errors_says_which_lines_and_makes_nothing()
    {
        var lines = Shelf.Read().Split('\n');
        var line = Array.FindIndex(lines, l => l.Contains("**Stap:** kwadrant", StringComparison.Ordinal));
        lines[line] = "- **Stap:** <i>kwadrand</i>";
        await Fleur.OpenAsync("/templates/library");
        var before = Fleur.Page.QuerySelectorAll(".shelf > li").Length;
        await Fleur.OpenAsync("/templates");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(string.Join('\n', lines)), ("template", "van-buurt-naar-wereld.nl.md"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, Fleur.Status);
        Assert.Contains($"regel {line + 1}: ‘<i>kwadrand</i>’ is geen soort stap.", Fleur.Alert);
        Assert.StartsWith("avond.md heeft fouten", Fleur.Alert);
        await Fleur.UploadAsync("avond.md", [0x89, 0x50, 0x4E, 0x47], ("template", ""));
        Assert.StartsWith("avond.md: Dit is geen tekst", Fleur.Alert);
        await Fleur.SubmitAsync(("template", "../appsettings.json"));
        Assert.Equal("Kies een sjabloon.", Fleur.Alert);
        await Fleur.OpenAsync("/templates/library");
        Assert.Equal(before, Fleur.Page.QuerySelectorAll(".shelf > li").Length);
    }

    [Fact]
    public async Task A_file_of_her_own_becomes_hers_and_goes_away_with_all_its_versions()
    {
        await Fleur.OpenAsync("/templates");
        await Fleur.UploadAsync("avond.md", Encoding.UTF8.GetBytes(Shelf.Read().Replace("titel: Van de buurt naar de wereld", "titel: Avond in Aalst", StringComparison.Ordinal)), ("template", ""));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        var id = Guid.Parse(Fleur.Location!.Split('/', '?')[2]);
        await Fleur.OpenAsync($"/templates/{id}/deletion");
        Assert.Contains("Avond in Aalst", Fleur.Text);
        await Fleur.SubmitAsync();

        Assert.Equal("/templates/library", Fleur.Location);
        Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{id}/file")).Status);
        await Fleur.OpenAsync("/desk/new");
        await Fleur.SubmitAsync(("template", $"mine:{id}"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kies een sjabloon."), (Fleur.Status, Fleur.Alert));
    }

    [Fact]
    public async Task Somebody_elses_template_is_not_there()
    {
        var gert = await house.AddAccountAsync("Gert");
        var his = await house.Services.GetRequiredService<OwnTemplateStore>().AddAsync(Guid.CreateVersion7(), gert, new("Van Gert", "nl", Shelf.Read()));
        foreach (var path in (string[])["file", "deletion"])
        {
            Assert.Equal(HttpStatusCode.NotFound, (await Fleur.OpenAsync($"/templates/{his!.Id}/{path}")).Status);
        }

        Assert.DoesNotContain("Van Gert", (await Fleur.OpenAsync("/templates/library")).Text);
        await Fleur.OpenAsync("/desk/new");
        Assert.DoesNotContain("Van Gert", Fleur.Text);
        await Fleur.SubmitAsync(("template", $"mine:{his!.Id}"));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "Kies een sjabloon."), (Fleur.Status, Fleur.Alert));
    }

    private async Task<Guid> TakeAsync(string file)
    {
        await Fleur.OpenAsync("/templates");
        await Fleur.SubmitAsync(("template", file));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
        return Guid.Parse(Fleur.Location!.Split('/', '?')[2]);
    }
}
