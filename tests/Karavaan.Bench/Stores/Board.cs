using System.Globalization;
using Karavaan.Bench.Evening;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Stores;

/// <summary>A hall that talks at tables, with a screen and a desk: a board to which notes can be added fast.</summary>
internal sealed class Board : IAsyncDisposable
{
    private readonly Hall hall;
    private readonly List<RawPhone> phones;
    private readonly string path;
    private int next;

    private Board(Hall hall, List<RawPhone> phones, string path) => (this.hall, this.phones, this.path) = (hall, phones, path);

    /// <summary>What went otherwise than it should.</summary>
    public IEnumerable<string> Troubles => phones.Sum(phone => phone.Others) is > 0 and var others
        ? hall.Taps.Problems.Append($"{others} commands were not saved")
        : hall.Taps.Problems;

    /// <summary>Plays the evening as far as the talk at the tables.</summary>
    public static async Task<Board> OpenAsync(ServerProcess server, EveningOptions options, CancellationToken ending)
    {
        var doors = new Doors(server, options, new(), ending);
        return await OpenAsync(server, options, doors, await doors.OpenAsync());
    }

    /// <summary>The same in a hall that is open.</summary>
    public static async Task<Board> OpenAsync(ServerProcess server, EveningOptions options, Doors doors, Hall hall)
    {
        await doors.LetInAsync(hall, options.Phones);
        await hall.NextAsync();
        await Tables.OpenAsync(hall);
        await hall.NextAsync();
        await Tables.SitAsync(hall);
        await hall.NextAsync();
        var form = await hall.Guests[0].Phone.FormAsync("themes/*/notes");
        var address = new Uri(server.Address, form.Path);
        return new(hall, [.. hall.Guests.Select(g => new RawPhone(server.Address, g.Phone.Browser.Cookies.GetCookieHeader(address)))], form.Path);
    }

    /// <summary>So many more notes, from everybody in turn, each at the same time; gives their ids.</summary>
    public async Task<List<Guid>> AddAsync(int count)
    {
        var notes = Enumerable.Range(next, count).Select(number => (Number: number, Id: Guid.CreateVersion7())).ToList();
        next += count;
        await EachAsync(notes, (phone, note) => phone.SendAsync(
            "POST", path, string.Create(CultureInfo.InvariantCulture, $"een+fietsbus+naar+school+voor+straat+nummer+{note.Number}"), note.Id));
        return [.. notes.Select(note => note.Id)];
    }

    /// <summary>Who wrote these takes them back; what was added last.</summary>
    public Task TakeBackAsync(List<Guid> notes)
    {
        var first = next - notes.Count;
        return EachAsync(
            [.. notes.Select((id, i) => (Number: first + i, Id: id))],
            (phone, note) => phone.SendAsync("DELETE", $"{path[..path.IndexOf("/themes", StringComparison.Ordinal)]}/notes/{note.Id}", "", Guid.CreateVersion7()));
    }

    public async ValueTask DisposeAsync()
    {
        phones.ForEach(phone => phone.Dispose());
        await Task.WhenAll(hall.Pages.Select(page => page.DisposeAsync().AsTask()));
    }

    private Task EachAsync(List<(int Number, Guid Id)> notes, Func<RawPhone, (int Number, Guid Id), Task> send) =>
        Task.WhenAll(notes.GroupBy(note => note.Number % phones.Count).Select(async mine =>
        {
            foreach (var note in mine)
            {
                await send(phones[mine.Key], note);
            }
        }));
}
