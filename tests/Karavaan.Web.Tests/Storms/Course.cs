using System.Globalization;
using Karavaan.Bench.Live;

namespace Karavaan.Web.Tests.Storms;

/// <summary>An evening in a few seconds: everybody does what their page offers, and the desk leads through every stage.</summary>
/// <param name="hall">Who takes part.</param>
/// <param name="dice">When the desk does what.</param>
/// <param name="lull">Once, somewhere on the way, everybody stops until this is done.</param>
internal sealed class Course(Hall hall, Weather dice, Func<Task> lull)
{
    private const int ActsOfStage = 2;
    private const int MostWaiting = 6;
    private const int MostTries = 10;
    private const int Placers = 4;
    private const int LongestThought = 300;
    private const int LullBefore = 10;
    private const int LookEvery = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The desk leads from the first stage to the last; over when the last one had its time.</summary>
    public async Task LeadAsync()
    {
        // The seed decides where the lull comes, whatever the machine does.
        var place = new System.Random(hall.Seed);
        var (lullAt, isAfterReveal) = (1 + place.Next(LullBefore), place.Next(2) == 0);
        await AnsweredAsync(hall.Desk.Do("desk/groups"));
        for (var stage = 1; ; stage++)
        {
            var isQuadrant = hall.Desk.Do("desk/quadrant/*/practice", form => form.Method == HttpMethod.Delete) is not null;
            hall.Desk.Do("desk/articles/*/text");
            await PlayAsync();
            await (isQuadrant ? PlaceAsync() : Task.CompletedTask);
            await (stage == lullAt && !isAfterReveal ? lull() : Task.CompletedTask);
            await DoWhenShownAsync(hall.Desk.Do("desk/consent/articles/*/rounds"), "desk/consent/rounds/*/reveal");
            if (isQuadrant || dice.Next(10) < 8)
            {
                await AnsweredAsync(hall.Desk.Do("desk/reveals/*", form => form.Method == HttpMethod.Put));
                for (var tries = 0; tries == 0 || (isQuadrant && tries < MostTries && hall.Secrets.ShownPlaces == 0); tries++)
                {
                    await PlayAsync();
                }

                hall.Desk.Do("desk/consent/articles/*/adoption");
            }

            await (stage == lullAt && isAfterReveal ? lull() : Task.CompletedTask);

            // Back now and then, as people do; and 'next' twice, which skips nothing.
            if (dice.Next(10) == 0)
            {
                await AnsweredAsync(hall.Desk.Do("desk/stage", form => Number(form, "to") == Number(form, "from") - 1));
            }

            if (await NextAsync() is null)
            {
                return;
            }
        }
    }

    /// <summary>Somebody at a phone goes on doing things, except in a lull.</summary>
    public static async Task TapAsync(Player phone, CancellationToken until)
    {
        while (!until.IsCancellationRequested)
        {
            if (phone.Weather.IsCalm)
            {
                await Task.Delay(LookEvery, CancellationToken.None);
                continue;
            }

            if (phone.Outbox.Waiting < MostWaiting)
            {
                phone.Act();
            }

            await phone.ReadResultsAsync();
            await phone.Weather.PauseAsync(LongestThought);
        }
    }

    /// <summary>What belongs to something that was just asked for, as soon as the page shows it; people do theirs meanwhile.</summary>
    private async Task DoWhenShownAsync(Sent? asked, string kind)
    {
        await AnsweredAsync(asked);
        await PlayAsync();
        for (var tries = 0; asked is { Answer: Verdict.Saved } && tries < MostTries && hall.Desk.Do(kind) is null; tries++)
        {
            await PlayAsync();
        }
    }

    /// <summary>In a quadrant some surely put a pin down, whatever the dice say.</summary>
    private async Task PlaceAsync()
    {
        for (var (tries, pins) = (0, 0); tries < MostTries && pins < Placers; tries++)
        {
            foreach (var phone in hall.Phones.Take(Placers))
            {
                var pin = phone.Do("quadrant/*/placements/today");
                pins += pin is null ? 0 : 1;
                _ = pin ?? phone.Do("quadrant/*/organisation");
            }

            await PlayAsync();
        }
    }

    private async Task PlayAsync()
    {
        for (var i = 0; i < ActsOfStage; i++)
        {
            hall.Desk.Act();
            await dice.PauseAsync(LongestThought);
        }
    }

    private async Task<Sent?> NextAsync()
    {
        Sent? next = null;
        await UntilAsync(() => hall.Desk.Outbox.Waiting == 0 && hall.Desk.Window.IsFollowing);
        next = hall.Desk.Do("desk/stage", form => Number(form, "to") == Number(form, "from") + 1);
        if (next is not null && dice.Next(3) == 0)
        {
            hall.Desk.Do("desk/stage", form => Number(form, "to") == Number(form, "from") + 1);
        }

        await AnsweredAsync(next);
        return next;
    }

    private static Task AnsweredAsync(Sent? sent) => UntilAsync(() => sent is null or { Answer: not Verdict.Later });

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var since = Secrets.Now; !holds(); await Task.Delay(10))
        {
            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < Patience, "The desk waits for ever.");
        }
    }

    private static int Number(Form form, string field) =>
        int.TryParse(form[field], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
