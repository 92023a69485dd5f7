using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Karavaan.Web.Storage.Tables;
using Karavaan.Web.Tests.Storage;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Compares what people were told with what is in the file, after the program ended.</summary>
internal sealed class Audit
{
    private readonly ILookup<Guid, CommandRow> rows;
    private readonly List<(string Type, string Data)> log;
    private readonly List<string> problems = [];

    private Audit(IEnumerable<CommandRow> rows, IEnumerable<Recorded> log)
    {
        this.rows = rows.ToLookup(row => row.CommandId);
        this.log = [.. log.Select(recorded => EventJson.Write(recorded.Event))];
    }

    /// <summary>Every command that was answered is in the log once; what is wrong, in words.</summary>
    public static async Task<IReadOnlyList<string>> RunAsync(StorageHouse house, Hall hall)
    {
        var workshop = (await house.Get<WorkshopStore>().FindAsync(hall.Code))!.Id;
        await using var db = await house.Get<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        var rows = await db.Set<CommandRow>().AsNoTracking().Where(row => row.Stream == workshop).ToListAsync();
        var log = await house.ReadAsync(workshop);
        var audit = new Audit(rows, log);
        audit.Tiles(rows);
        foreach (var player in hall.Players)
        {
            audit.Check(player.Outbox.All);
        }

        var people = await db.Set<PersonRow>().AsNoTracking().Where(person => person.Workshop == workshop).ToListAsync();
        audit.CameIn(hall, log, people.ToLookup(person => person.Id, person => person.ToPerson()));
        return audit.problems;
    }

    /// <summary>Every event is of one command, and of one only.</summary>
    private void Tiles(IEnumerable<CommandRow> all)
    {
        var next = 1;
        foreach (var row in all.Where(row => row.Count > 0).OrderBy(row => row.FirstVersion))
        {
            Claim(row.FirstVersion == next, $"Command {row.CommandId} begins at event {row.FirstVersion}, where {next} was next.");
            next = row.FirstVersion + row.Count;
        }

        Claim(next == log.Count + 1, $"The commands made {next - 1} events, the log has {log.Count}.");
    }

    private void Check(IReadOnlyList<Sent> sent)
    {
        var last = 0;
        foreach (var one in sent)
        {
            var found = rows[KeyOf(one)].ToList();
            Claim(found.Count <= 1, $"In the log {found.Count} times: {one}");
            Claim(found.Count == 1 || !one.IsSaved, $"Answered as saved, but not in the log: {one}");
            Claim(one.Broken is null, $"Saved, and refused when it was sent again ({one.Broken}): {one}");
            Claim(one.Answer != Verdict.Later || one.IsSuperseded, $"Never answered: {one}");
            Claim(one.Answer != Verdict.Refused || found.Count == 0 || one.LastHeard > one.RefusedAt, $"Refused, but in the log: {one}");
            if (found.Count == 1 && one.Answer == Verdict.Saved)
            {
                Claim(found[0].FirstVersion >= last, $"Before what was sent before it: {one}");
                last = found[0].FirstVersion;
                Works(one, found[0]);
            }
        }
    }

    /// <summary>What it says is in its own events, and in no other.</summary>
    private void Works(Sent one, CommandRow row)
    {
        if (row.Count > 0 && IsKept(one))
        {
            var times = log.Count(happened => happened.Data.Contains(one.Act.Text, StringComparison.Ordinal));
            Claim(times == 1, $"Its words are in {times} events: {one}");
            Claim(log[row.FirstVersion - 1].Data.Contains(one.Act.Text, StringComparison.Ordinal), $"Its words are not in event {row.FirstVersion}: {one}");
        }
    }

    /// <summary>Are its words in the log, and not copied by what the desk does later?</summary>
    private static bool IsKept(Sent one) => one.Act.Text.Contains("zeg", StringComparison.Ordinal) && Act.KindOf(one.Act.Path) is
        "themes/*/notes" or "answers/*/*" or "harvest/*/line" or "quadrant/*/why" or "quadrant/*/first-step" or "market/*/offers"
        or "charter/*/articles/*/tips" or "charter/*/articles/*/sentence";

    /// <summary>Whoever pressed the button of the door more than once came in once. The desk may have entered others, who have no phone.</summary>
    private void CameIn(Hall hall, IEnumerable<Recorded> log, ILookup<ParticipantId, Person> people)
    {
        var joined = log.Select(recorded => recorded.Event).OfType<RosterEvent.ParticipantJoined>().SelectMany(happened => people[happened.Participant]);
        var phones = joined.Where(person => person.HasPhone).Select(person => person.Name).ToList();
        Claim(phones.Count == hall.Phones.Count, $"{phones.Count} came in with {hall.Phones.Count} phones: {string.Join(", ", phones)}");
    }

    private static Guid KeyOf(Sent one) =>
        ActorText.CommandKey(Act.KindOf(one.Act.Path) == "consent/rounds/*/choice" ? new Actor.Secret() : new Actor.Participant(default), one.Id);

    private void Claim(bool holds, string otherwise)
    {
        if (!holds)
        {
            problems.Add(otherwise);
        }
    }
}
