using System.Net;
using AngleSharp.Html.Dom;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Doors;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Authoring;

/// <summary>What tests of the editor do as a browser without script does it, against the whole program.</summary>
/// <param name="house">The program.</param>
public abstract class EditTest(House house) : IClassFixture<House>
{
    /// <summary>The program.</summary>
    protected House House => house;

    /// <summary>The facilitator.</summary>
    protected Guest Fleur => house.Fleur;

    /// <summary>Where templates are kept.</summary>
    protected OwnTemplateStore Store => house.Services.GetRequiredService<OwnTemplateStore>();

    /// <summary>One of ours becomes hers.</summary>
    protected async Task<Guid> TakeAsync()
    {
        await Fleur.OpenAsync("/templates");
        await Fleur.SubmitAsync(("template", "van-buurt-naar-wereld.nl.md"));
        return Guid.Parse(Fleur.Location!.Split('/', '?')[2]);
    }

    /// <summary>Her id.</summary>
    protected async Task<FacilitatorId> FleurAsync() => new((await House.Services.CreateScope().ServiceProvider
        .GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Facilitator>>().FindByNameAsync("Fleur"))!.Id);

    /// <summary>Another facilitator of this house.</summary>
    protected Task<FacilitatorId> GertAsync() => House.AddAccountAsync("Gert");

    /// <summary>What is stored, read from its file.</summary>
    protected async Task<WorkshopTemplate> StoredAsync(Guid id)
    {
        await Fleur.OpenAsync($"/templates/{id}/file");
        return TemplateReader.Read(await Fleur.Answer.Content.ReadAsStringAsync()).Template!;
    }

    /// <summary>Its versions, newest first.</summary>
    protected async Task<IReadOnlyList<TemplateVersion>> VersionsAsync(Guid id) => await Store.VersionsAsync(id, await FleurAsync());

    /// <summary>Presses one of a stage's buttons, with its fields as they stand.</summary>
    protected async Task OrderAsync(Guid id, int stage, string order)
    {
        await Fleur.OpenAsync($"/templates/{id}?stage={stage}");
        await SendAsync(id, ("do", order));
        Assert.Equal(HttpStatusCode.SeeOther, Fleur.Status);
    }

    /// <summary>Sends the form that is open.</summary>
    protected Task<Guest> SendAsync(Guid id, params (string, string)[] filled) => Fleur.PostAsync($"/templates/{id}?stage=1", Fields(filled));

    /// <summary>Opens the file as a text and sends another.</summary>
    protected async Task SendTextAsync(Guid id, string text)
    {
        await Fleur.OpenAsync($"/templates/{id}/text");
        await Fleur.PostAsync(
            $"/templates/{id}/text",
            ("text", text.Replace("\n", "\r\n", StringComparison.Ordinal)),
            ("base", Fleur.Value("base")!),
            ("__RequestVerificationToken", Fleur.Value("__RequestVerificationToken")!));
    }

    /// <summary>The same fields, one with another value.</summary>
    protected static (string, string)[] With((string Name, string Value)[] fields, string name, string value) =>
        [.. fields.Where(field => field.Name != name), (name, value)];

    /// <summary>The form as it stands, with some fields filled in; line ends as browsers send them.</summary>
    protected (string, string)[] Fields(params (string Name, string Value)[] filled)
    {
        var form = Fleur.Page.QuerySelector("#edit")!;
        var standing = form.QuerySelectorAll("input[name], textarea[name], select[name]").SelectMany(field => field switch
        {
            IHtmlInputElement { Type: "checkbox", IsChecked: false } => [],
            IHtmlInputElement input => [(input.Name!, input.Value)],
            IHtmlTextAreaElement area => [(area.Name!, area.Value.Replace("\n", "\r\n", StringComparison.Ordinal))],
            IHtmlSelectElement select => [(select.Name!, select.Value ?? "")],
            _ => Array.Empty<(string, string)>(),
        });
        return [.. standing.Where(field => filled.All(given => given.Name != field.Item1)), .. filled];
    }
}
