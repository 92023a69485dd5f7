using System.Net;
using Karavaan.Web.Tests.Evenings;
using Karavaan.Web.Tests.Pictures;

namespace Karavaan.Web.Tests.Doors;

/// <summary>Forms of a facilitator that come back without script: the field that was refused says so, says why, and is where one goes on.</summary>
public sealed class RefusedFieldTests : IAsyncLifetime
{
    private Evening evening = null!;

    public async Task InitializeAsync() => evening = await Evening.StartAsync();

    public async Task DisposeAsync() => await evening.DisposeAsync();

    [Fact]
    public async Task Of_a_template_it_is_the_file_that_was_sent_or_what_was_chosen_on_the_shelf()
    {
        IsMarked(await evening.Fleur.UploadAsync("/templates", "geen programma"), "file");
        IsMarked(await evening.Fleur.UploadAsync("/templates", [0x89, 0x50, 0x4E, 0x47]), "file");
        IsMarked(await evening.Fleur.SubmitAsync("/templates", ("template", "er-is-geen.nl.md")), "template");
    }

    [Fact]
    public async Task Of_a_picture_it_is_the_file_or_what_is_on_it()
    {
        IsMarked(await evening.Fleur.UploadAsync("/desk/pictures", "geen beeld"u8.ToArray(), ("alt", "Een tuin")), "file");
        IsMarked(await evening.Fleur.UploadAsync("/desk/pictures", Samples.Jpeg(40, 20), ("alt", " ")), "alt");
    }

    [Fact]
    public async Task Of_a_workshop_it_is_the_code_that_deletes_it_or_the_name_of_who_is_to_lead_it_too()
    {
        var own = $"/desk/{evening.Room.State.Row.Id.Value}";
        IsMarked(await evening.Fleur.SubmitAsync($"{own}/deletion", ("typed", "QQQQQQ")), "typed");
        IsMarked(await evening.Fleur.SubmitTokenAsync("/desk/new", $"{own}/facilitators", ("login", "Niemand")), "login");
        Assert.Null((await evening.Fleur.GetAsync($"{own}/deletion")).Document.QuerySelector("#typed")!.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task Of_a_check_it_is_the_code_of_the_document() => IsMarked(await evening.Fleur.GetAsync("/check?hash=geen+code"), "hash");

    private static void IsMarked(Answer answer, string name)
    {
        Assert.NotEqual(HttpStatusCode.SeeOther, answer.Status);
        var field = Assert.Single(answer.Document.QuerySelectorAll("[aria-invalid=true]"));
        Assert.Equal(name, field.GetAttribute("name"));
        Assert.Same(field, Assert.Single(field.Owner!.QuerySelectorAll("[autofocus]")));
        Assert.Contains(field.GetAttribute("aria-describedby")!.Split(' '), id => field.Owner!.GetElementById(id)?.GetAttribute("role") == "alert");
        Assert.All(field.GetAttribute("aria-describedby")!.Split(' '), id => Assert.NotNull(field.Owner!.GetElementById(id)));
    }
}
