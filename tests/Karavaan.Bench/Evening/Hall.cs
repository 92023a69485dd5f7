using System.Globalization;
using Karavaan.Bench.Live;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Evening;

/// <summary>The room in which the evening takes place: a desk, a screen and everybody's phone.</summary>
/// <param name="Code">The code to join.</param>
/// <param name="Desk">The facilitator's page.</param>
/// <param name="Screen">The projector's page.</param>
/// <param name="Guests">Who takes part, in the order in which they came; late comers are added.</param>
/// <param name="Said">What people say.</param>
/// <param name="Taps">Where taps are noted.</param>
internal sealed record Hall(string Code, Visitor Desk, Visitor Screen, List<Guest> Guests, Speech Said, Taps Taps)
{
    private const int CutPhones = 5;

    /// <summary>Every page.</summary>
    public IEnumerable<Visitor> Pages => [.. Guests.Select(g => g.Phone), Screen, Desk];

    /// <summary>The groups with people in them.</summary>
    public IEnumerable<IGrouping<int, Guest>> Tables => Guests.Where(g => g.Group > 0).GroupBy(g => g.Group).OrderBy(g => g.Key);

    /// <summary>Everybody does the same thing within so many milliseconds; 0: at the same moment.</summary>
    public Task AllAsync(int withinMilliseconds, Func<Guest, Task> act) => Task.WhenAll(Guests.Select(async guest =>
    {
        await guest.ThinkAsync(withinMilliseconds + 1);
        await act(guest);
    }));

    /// <summary>Five phones, and every other time the screen, lose the wifi while something happens, and come back.</summary>
    public async Task LoseWifiAsync(Random chance, Func<Task> meanwhile)
    {
        List<Visitor> cut = [.. Guests.OrderBy(_ => chance.Next()).Take(CutPhones).Select(g => g.Phone)];
        if (chance.Next(2) == 0)
        {
            cut.Add(Screen);
        }

        await Task.WhenAll(cut.Select(v => v.LoseAsync()));
        await meanwhile();
        await Task.WhenAll(cut.Select(v => v.ListenAsync()));
    }

    /// <summary>The facilitator presses a key of the desk.</summary>
    public async Task PressAsync(string pattern, string method, params (string Name, string Value)[] fields) =>
        await Desk.TapAsync((await Desk.FormAsync(pattern, method)).With(fields));

    /// <summary>The facilitator shows what was hidden.</summary>
    public async Task RevealAsync() => await Desk.TapAsync(await Desk.FormAsync("reveals/*", "PUT"), expect: OnEveryPhone);

    /// <summary>The facilitator goes to the next stage, and presses twice, as people do: the second press skips nothing.</summary>
    public async Task NextAsync()
    {
        var any = await Desk.FormAsync("desk/stage");
        var next = Desk.Forms("desk/stage").First(f => Number(f, "to") == Number(any, "from") + 1);
        await Desk.TapAsync(next, expect: OnEveryPhone);
        await Desk.TapAsync(next, "StageAlreadyLeft");
    }

    private void OnEveryPhone(Guid command, long since) =>
        Taps.Expect("phone-main", since, Taps.ToEveryPhone, Guests.Select(g => g.Phone));

    private static int Number(Form form, string field) => int.Parse(form[field]!, CultureInfo.InvariantCulture);
}
