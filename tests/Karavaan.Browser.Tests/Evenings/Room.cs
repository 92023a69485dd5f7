using System.Globalization;
using System.Net;
using Karavaan.Bench.Live;
using Device = Karavaan.Bench.Live.Browser;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>A workshop with a desk and phones, filled over HTTP.</summary>
/// <param name="Code">The six letters.</param>
/// <param name="Desk">Fleur's desk.</param>
/// <param name="Guests">Who joined, in that order.</param>
/// <param name="Said">What they say.</param>
internal sealed record Room(string Code, Visit Desk, IReadOnlyList<Visit> Guests, Sayings Said)
{
    private const string Template = "van-buurt-naar-wereld.nl.md";

    /// <summary>Fleur's laptop, signed in with the console's first link.</summary>
    public static async Task<Device> SignInAsync(House house)
    {
        var laptop = new Device(new(house.Url), new CookieContainer());
        var link = new Uri(house.FirstLink).PathAndQuery;
        var me = Form.In((await laptop.GetAsync(link, CancellationToken.None)).Body).First();
        await laptop.PostAsync(me.With(("name", "Fleur"), ("password", "van de buurt naar de wereld")), CancellationToken.None);
        return laptop;
    }

    /// <summary>
    /// Starts the built-in workshop in Dutch, with names at notes or without; everybody joins. With <paramref name="starts"/>, by the clock of
    /// this machine, they wait for the first stage.
    /// </summary>
    public static async Task<Room> OpenAsync(House house, Device laptop, Sayings said, bool isNamed = false, DateTime? starts = null)
    {
        var page = await laptop.GetAsync("/desk/new", CancellationToken.None);
        await laptop.PostAsync(Form.In(page.Body).First(f => f["template"] is not null).With(
            ("template", Template), ("starts", starts?.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture) ?? "")), CancellationToken.None);
        var code = laptop.Location.Segments.SkipWhile(s => s != "w/").ElementAt(1).TrimEnd('/');
        var desk = new Visit(laptop, $"/w/{code}/desk");
        await (isNamed ? desk.SendAsync("desk/naming", "PUT") : Task.CompletedTask);
        var guests = new List<Visit>();
        for (var i = 0; i < said.People; i++)
        {
            guests.Add(await JoinAsync(house, code, said["names", i], i % 4 == 3 ? "" : said["organisations", i]));
        }

        return new(code, desk, guests, said);
    }

    /// <summary>Goes to a stage and plays it whole.</summary>
    /// <param name="stage">Its number; in 1 a room stands when it begins.</param>
    public async Task PlayAsync(int stage)
    {
        await (stage == 1 ? Task.CompletedTask : GoAsync(stage));
        foreach (var (_, act) in Playing.Stages[stage - 1].Steps)
        {
            await act(this);
        }
    }

    /// <summary>Everybody does something, one after another.</summary>
    public async Task AllAsync(Func<Visit, int, Task> act)
    {
        for (var i = 0; i < Guests.Count; i++)
        {
            await act(Guests[i], i);
        }
    }

    /// <summary>Goes to the stage with that number, from 1.</summary>
    public Task GoAsync(int stage) => Desk.SendAsync(
        f => Glob.IsMatch(f.Path, "desk/stage") && f["to"] == stage.ToString(CultureInfo.InvariantCulture), $"to stage {stage}");

    private static async Task<Visit> JoinAsync(House house, string code, string name, string organisation)
    {
        var phone = new Device(new(house.Url), new CookieContainer());
        var door = await phone.GetAsync($"/j/{code}", CancellationToken.None);
        var form = Form.In(door.Body).First(f => f["secret"] is not null);
        await phone.PostAsync(form.With(("name", name), ("organisation", organisation), ("language", "nl")), CancellationToken.None);
        return new(phone, $"/w/{code}");
    }
}
