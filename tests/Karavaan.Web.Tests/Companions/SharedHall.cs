using System.Globalization;
using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Companions;

/// <summary>Shared phones, an own one and the desk for those who have none; who is on them does at random what the stage asks.</summary>
internal sealed class SharedHall
{
    private readonly Evening evening;
    private readonly Random random;
    private readonly List<SharedPhone> phones = [];
    private SharedPhone desk = null!;
    private int said;

    private SharedHall(Evening evening, int seed) => (this.evening, random) = (evening, new(seed));

    public Told Told { get; } = new();

    private string Round => evening.Workshop.Charter.Rounds.Keys.Single().Value.ToString("n");

    public static async Task<SharedHall> OpenAsync(Evening evening, int seed)
    {
        var hall = new SharedHall(evening, seed);
        foreach (var names in (string[][])[["Anna", "Maria"], ["Bram", "Els", "Omar"], ["Cem"]])
        {
            var phone = await SharedPhone.OfAsync(evening, names[0]);
            hall.phones.Add(phone);
            foreach (var name in names.Skip(1))
            {
                await phone.SitBesideAsync(name);
            }
        }

        hall.desk = new(evening, evening.Fleur);
        hall.phones.Add(hall.desk);
        foreach (var name in (string[])["Jef", "Rosa"])
        {
            await evening.Fleur.SaveAsync("post", "desk/people", ("name", name), ("group", "1"));
            hall.desk.People.Add(evening.Workshop.Roster.Present.Last().Id);
            await hall.desk.PostAsync($"desk/people/{hall.desk.People[^1].Value:n}/visit");
        }

        return hall;
    }

    public bool IsAtTheDesk(ParticipantId who) => desk.People.Contains(who);

    /// <summary>The room goes there, and there is something to do.</summary>
    public async Task PrepareAsync(int stage)
    {
        await evening.GoToAsync(stage);
        if (stage == 6)
        {
            await evening.Fleur.SaveAsync("delete", "desk/quadrant/6/practice");
            foreach (var (phone, who) in phones.SelectMany(phone => phone.People.Select(who => (phone, who))))
            {
                await phone.AsAsync(who, "put", "quadrant/6/organisation", ("name", "De Linde"));
            }
        }
        else if (stage == 9)
        {
            await evening.Fleur.SaveAsync("put", "desk/articles/1/text", ("text", "We delen alles."));
            await evening.Fleur.SaveAsync("post", "desk/consent/articles/1/rounds");
        }
        else if (stage == 11)
        {
            await evening.Fleur.SaveAsync("put", $"desk/consent/rounds/{Round}/reveal");
            await evening.Fleur.SaveAsync("put", "desk/consent/articles/1/adoption");
        }
    }

    /// <summary>
    /// Everybody does something at the same time, whoever holds the phone. Half of it is sent again, as after an answer that was lost;
    /// some of it is tried from a phone that is somebody else's.
    /// </summary>
    public async Task StormAsync(int stage)
    {
        await Task.WhenAll(phones.Select(async phone =>
        {
            var people = phone.People.OrderBy(_ => Next(100)).ToList();
            await Task.WhenAll(people.Select(who => DoAsync(phone, who, stage)));
            if (phone != desk && phone.People.Count > 1)
            {
                await phone.HandAsync(people[0]);
            }
        }));
        var (stranger, victim) = (phones[Next(phones.Count)], phones[Next(phones.Count)]);
        if (stranger != victim)
        {
            var answer = await stranger.AsAsync(victim.People[0], "put", "answers/1/0", ("text", "Vals"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        }
    }

    private async Task DoAsync(SharedPhone phone, ParticipantId who, int stage)
    {
        var (act, command) = (Acts(who, stage), Guid.CreateVersion7());
        var (method, path, fields, saved) = act[Next(act.Count)];
        var answers = await Task.WhenAll(Enumerable.Range(0, 1 + Next(2)).Select(_ => phone.AsAsync(who, command, method, path, fields)));
        Assert.Single(answers.Select(answer => answer.Status).Distinct());
        if (answers[0].Status == HttpStatusCode.OK)
        {
            lock (Told)
            {
                saved();
            }
        }
    }

    private List<(string Method, string Path, (string, string)[] Fields, Action Saved)> Acts(ParticipantId who, int stage)
    {
        var (at, text) = (new StageId(stage), string.Create(CultureInfo.InvariantCulture, $"Woord {Interlocked.Increment(ref said)}"));
        List<(string, string, (string, string)[], Action)> acts = [("put", $"ready/{stage}", [("ready", "true")], () => Told.Ready.Add((who, at)))];
        acts.AddRange(Enumerable.Repeat(Act(who, at, text), 3));
        return acts;
    }

    private (string, string, (string, string)[], Action) Act(ParticipantId who, StageId stage, string text) => stage.Number switch
    {
        1 or 12 => ("put", $"answers/{stage.Number}/0", [("text", text)], () => Told.Answers[(who, stage)] = text),
        3 => ("post", "choose/3/themes/openness/dots", [], () => Told.More(who, "theme dot")),
        4 => ("post", "themes/4/notes", [("text", text)], () => Told.Notes.Add((who, text))),
        5 => ("post", $"harvest/5/notes/{Note:n}/dots", [], () => Told.More(who, "dot")),
        6 => Place(who, Next(200) - 100),
        9 => ("put", $"consent/rounds/{Round}/choice", [("choice", Next(2) == 0 ? "consent" : "concern"), ("reason", text)], () => Told.Chose(who)),
        _ => ("put", "sign/11/signature", [("as", "self"), ("name", text)], () => Told.More(who, "signature")),
    };

    private (string, string, (string, string)[], Action) Place(ParticipantId who, int x) =>
        ("put", "quadrant/6/placements/today", [("x", $"{x}"), ("y", "0")], () => Told.Places[who] = x / 100.0);

    private Guid Note => evening.Workshop.Board.Notes.Keys.ElementAt(Next(evening.Workshop.Board.Notes.Count)).Value;

    private int Next(int below)
    {
        lock (random)
        {
            return random.Next(below);
        }
    }
}
