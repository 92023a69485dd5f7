namespace Karavaan.Bench.Evening;

/// <summary>The evening from beginning to end.</summary>
/// <param name="hall">Everybody but the one who comes late.</param>
/// <param name="doors">Where the late comer comes in.</param>
/// <param name="options">How many, and which evening.</param>
/// <param name="after">Called after every step, when nobody taps, with its name.</param>
internal sealed class Play(Hall hall, Doors doors, EveningOptions options, Func<string, Task> after)
{
    private readonly Random chance = new(options.Seed);

    /// <summary>Every stage.</summary>
    public async Task AllAsync()
    {
        await StageAsync("welcome", () => Talking.WelcomeAsync(hall));
        await StageAsync("story", () => Talking.StoryAsync(hall), () => Tables.OpenAsync(hall));
        await StageAsync("choose", () => Tables.SitAsync(hall), () => Choosing.GiveDotsAsync(hall), () => Choosing.RevealAsync(hall));
        await StageAsync("themes", () => Tables.WriteAsync(hall), () => Tables.ChangeAsync(hall),
            LateComerAsync, () => hall.LoseWifiAsync(chance, () => Tables.WriteOnAsync(hall)), () => Tables.PickAsync(hall));
        await StageAsync("harvest", () => Harvesting.GiveDotsAsync(hall), () => Harvesting.SayLinesAsync(hall), () => Harvesting.RevealAsync(hall));
        await StageAsync("quadrant", () => Placing.PractiseAsync(hall), () => Placing.PlaceAsync(hall), () => Placing.RevealAsync(hall),
            () => Placing.ShowAsync(hall));
        await StageAsync("break", () => hall.PressAsync("timer/minutes", "POST"), () => Trading.TradeAsync(hall));
        await StageAsync("charter", () => Sentences.ChooseAsync(hall), () => Writing.WriteAsync(hall));
        await StageAsync("consent", () => new Deciding(hall, options.Size == "congres").DecideAsync());
        await StageAsync("agreements", () => Agreeing.AgreeAsync(hall));
        await StageAsync("sign", () => Signing.SignAsync(hall));
        await StageAsync("checkout", () => Talking.CheckoutAsync(hall), () => Leaving.CloseAsync(hall));
    }

    /// <summary>Plays a stage step by step, and goes on to the next stage while some have no wifi.</summary>
    private async Task StageAsync(string stage, params Func<Task>[] steps)
    {
        for (var step = 0; step < steps.Length; step++)
        {
            await steps[step]();
            await after($"{stage} {step + 1}");
        }

        if (stage != "checkout")
        {
            await hall.LoseWifiAsync(chance, hall.NextAsync);
        }
    }

    private async Task LateComerAsync()
    {
        var late = await doors.JoinAsync(hall, options.Phones - 1);
        await Tables.SitAsync(late, 1);
        hall.Guests.Add(late);
        await Tables.NoteAsync(hall, late, late.Pick(hall.Said["notes"]));
    }
}
