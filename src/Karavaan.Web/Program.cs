using Karavaan.Web.Accounts;
using Karavaan.Web.Agreements;
using Karavaan.Web.Attendances;
using Karavaan.Web.Authoring;
using Karavaan.Web.Breaks;
using Karavaan.Web.Charters;
using Karavaan.Web.Checkouts;
using Karavaan.Web.Choosing;
using Karavaan.Web.Companions;
using Karavaan.Web.Consents;
using Karavaan.Web.Desk;
using Karavaan.Web.Doors;
using Karavaan.Web.Forgetting;
using Karavaan.Web.Guides;
using Karavaan.Web.Halls;
using Karavaan.Web.Harvests;
using Karavaan.Web.Health;
using Karavaan.Web.Helping;
using Karavaan.Web.Join;
using Karavaan.Web.Library;
using Karavaan.Web.Live;
using Karavaan.Web.Pairing;
using Karavaan.Web.Phone;
using Karavaan.Web.Pictures;
using Karavaan.Web.Proxies;
using Karavaan.Web.Publications;
using Karavaan.Web.Quadrants;
using Karavaan.Web.Rehearsals;
using Karavaan.Web.Retellings;
using Karavaan.Web.Screen;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Answers;
using Karavaan.Web.Shared.Approvals;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Shared.Groups;
using Karavaan.Web.Shared.Markets;
using Karavaan.Web.Shared.Notes;
using Karavaan.Web.Shared.Talks;
using Karavaan.Web.Sheets;
using Karavaan.Web.Signatures;
using Karavaan.Web.Storage;
using Karavaan.Web.Stories;
using Karavaan.Web.Themes;
using Karavaan.Web.Upkeep;
using Karavaan.Web.Welcomes;
using Karavaan.Web.Workshops;

SharedBuffers.KeepForAHall();
var order = UpkeepOrder.Of(args);

// Published, the program stands beside its files, wherever it is started from.
var isPublished = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = order?.Settings ?? args,
    ContentRootPath = isPublished ? AppContext.BaseDirectory : null,
});
builder.WebHost.UseStaticWebAssets();
builder.Configuration.KeepQuiet();
builder.WebHost.UseDefaultAddress(builder.Configuration);
builder.WebHost.UseBounds();

builder.Services.AddSingleton<TimeProvider>(s => HouseClock.Of(s.GetRequiredService<IConfiguration>()));
builder.Services.AddSingleton(new LocalNetworks()).AddSingleton<PublicAddresses>();
builder.Services.AddRazorComponents();
builder.Services.AddPacking();
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddAccounts();
builder.Services.AddJoin().AddWorkshops().AddDrafts().AddPairing();
builder.Services.AddLive();
builder.Services.AddSingleton<StageSlices>();
builder.Services.AddPhone().AddScreen().AddDesk().AddHall().AddCompanions().AddHelp().AddProxies().AddForgetting().AddAttendance();
builder.Services.AddAnswers().AddApprovals().AddGroups().AddNotes().AddMarket().AddTalks().AddWriting();
builder.Services.AddWelcome().AddStory().AddChoose().AddThemes().AddHarvest().AddQuadrant().AddCharters().AddConsents().AddAgreements().AddSignatures().AddBreak().AddCheckout();
builder.Services.AddResults();
builder.Services.AddRehearsals();
builder.Services.AddPictures();

var app = builder.Build();
if (order is not null)
{
    await using (app)
    {
        return await app.Services.CarryOutAsync(order);
    }
}

try
{
    app.Services.GetRequiredService<TimeProvider>();
    await app.Services.PrepareStorageAsync();
    await app.Services.FinishRestoreAsync();
}
catch (StorageInUseException) when (app.ShowsOther())
{
    return 0;
}
catch (SpokenException refused)
{
    await Console.Error.WriteLineAsync(refused.Said.In(ConsoleWords.Here));
    return 1;
}

app.TellWhere(app.Services.GetRequiredService<FirstFacilitatorLink>().Offer);
app.UseDoors();
app.UseSecurityHeaders();
app.UseResponseCompression();
app.UseChosenLanguage();
app.UseWorkshopForms();
app.UseRouting();
app.UseAuthentication();
app.UseAuthorization();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapLive();
app.MapHealth();
app.MapAccounts();
app.MapWorkshops();
app.MapDrafts();
app.MapPictures();
app.MapLibrary();
app.MapGuides();
app.MapPairing();

var participant = app.MapParticipant();
var desk = app.MapDesk();
app.MapJoin(participant);
participant.MapPhone();
participant.MapCompanions();
HelpEndpoints.MapHelp(participant, desk);
desk.MapProxies();
participant.MapRetellings();
app.MapForgetting(participant);
participant.MapAttendance();
participant.MapGroups();
desk.MapDeskPage();
desk.MapOneLaptop();
desk.MapHall();
desk.MapRehearsal();
app.MapScreen().MapScreenPage();
AnswerEndpoints.MapAnswers(participant, desk);
NoteEndpoints.MapNotes(participant, desk);
ChooseEndpoints.MapChoose(participant, desk);
desk.MapApprovals();
ThemesEndpoints.MapThemes(participant, desk);
HarvestEndpoints.MapHarvest(participant, desk);
QuadrantEndpoints.MapQuadrant(participant, desk);
MarketEndpoints.MapMarket(participant, desk);
participant.MapCharters(desk);
participant.MapConsents(desk);
participant.MapAgreements(desk);
participant.MapSignatures();
app.MapConfirmations();
app.MapResults(desk);
desk.MapSheets();

return await app.ServeAsync();
