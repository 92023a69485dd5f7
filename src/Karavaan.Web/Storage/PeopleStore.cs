using System.Security.Cryptography;
using System.Text;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Karavaan.Web.Storage;

/// <summary>The people of workshops: read, recognised and let back in. They are written by <see cref="EventLog.AppendAsync"/>.</summary>
public sealed class PeopleStore(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>After so many wrong codes only the desk lets somebody in (<see cref="RenewCodeAsync"/>).</summary>
    public const int MostFailures = 5;

    /// <summary>Translated once: it is asked for every tap.</summary>
    private readonly Func<KaravaanDb, byte[], CancellationToken, Task<PersonRow?>> byToken = EF.CompileAsyncQuery(
        (KaravaanDb db, byte[] hash, CancellationToken cancellation) => db.Set<PersonRow>().AsNoTracking().SingleOrDefault(p => p.TokenHash == hash));

    /// <summary>Everybody in a workshop.</summary>
    public async Task<People> LoadAsync(WorkshopId workshop, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Rows(db).Where(p => p.Workshop == workshop).ToListAsync(cancellation);
        return People.Of(rows.Select(row => row.ToPerson()));
    }

    /// <summary>Who shows this token in this workshop, or <c>null</c>.</summary>
    public async Task<Person?> FindByTokenAsync(WorkshopId workshop, byte[] tokenHash, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var row = await byToken(db, tokenHash, cancellation);
        return row is not null && row.Workshop == workshop ? row.ToPerson() : null;
    }

    /// <summary>The person's own four digits, for their menu; <c>null</c> when they have none.</summary>
    public async Task<string?> FindReturnCodeAsync(ParticipantId who, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var code = await Rows(db).Where(p => p.Id == who).Select(p => p.ReturnCode).SingleOrDefaultAsync(cancellation);
        return code is { Length: > 0 } ? code : null;
    }

    /// <summary>
    /// Somebody on another device says a name (case and surrounding spaces aside) and a code. After a welcome the web gives the new
    /// device a token (<see cref="SideWrite.SaveToken"/>). A guess is counted before it is looked at, so that many at once don't help.
    /// </summary>
    public async Task<ReturnAnswer> ReturnAsync(WorkshopId workshop, string name, string code, CancellationToken cancellation = default)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var namesakes = (await Rows(db).Where(p => p.Workshop == workshop && p.ReturnCode != "").ToListAsync(cancellation))
            .FindAll(p => IsSame(p.Name, name));
        var counted = new List<PersonRow>();
        foreach (var person in namesakes)
        {
            if (await Guesses(db, person.Id).Where(p => p.Failures < MostFailures).ExecuteUpdateAsync(Count(1), cancellation) == 1)
            {
                counted.Add(person);
            }
        }

        if (counted.Find(p => IsRight(p, code)) is { } right)
        {
            await ForgiveAsync(db, right, counted, cancellation);
            return new ReturnAnswer.Welcome(right.ToPerson());
        }

        return namesakes.Count > 0 && counted.Count == 0 ? new ReturnAnswer.Locked() : new ReturnAnswer.Wrong();
    }

    /// <summary>The desk lets somebody in: new digits, to be told to the person, and no failures.</summary>
    /// <exception cref="InvalidOperationException">There is no such person.</exception>
    public async Task<string> RenewCodeAsync(ParticipantId who, CancellationToken cancellation = default)
    {
        var code = Codes.DrawReturnCode();
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var rows = await Guesses(db, who).ExecuteUpdateAsync(
            set => set.SetProperty(p => p.ReturnCode, code).SetProperty(p => p.Failures, 0), cancellation);
        return rows == 1 ? code : throw new InvalidOperationException("There is no such person.");
    }

    /// <summary>The right one starts afresh; a namesake is not blamed for it.</summary>
    private static async Task ForgiveAsync(KaravaanDb db, PersonRow right, List<PersonRow> counted, CancellationToken cancellation)
    {
        await Guesses(db, right.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Failures, 0), cancellation);
        foreach (var namesake in counted.Where(p => p != right))
        {
            await Guesses(db, namesake.Id).ExecuteUpdateAsync(Count(-1), cancellation);
        }
    }

    private static Action<UpdateSettersBuilder<PersonRow>> Count(int step) => set => set.SetProperty(p => p.Failures, p => p.Failures + step);

    private static bool IsRight(PersonRow person, string code) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(person.ReturnCode), Encoding.UTF8.GetBytes(code.Trim()));

    /// <summary>Cleaned here too: a name of long ago that can't be normalized would keep everybody else of its workshop out.</summary>
    private static bool IsSame(string known, string said) =>
        Typed.Clean(known) is { Length: > 0 } name
        && string.Equals(name.Normalize(), Typed.Clean(said).Normalize(), StringComparison.OrdinalIgnoreCase);

    private static IQueryable<PersonRow> Guesses(KaravaanDb db, ParticipantId who) => db.Set<PersonRow>().Where(p => p.Id == who);

    private static IQueryable<PersonRow> Rows(KaravaanDb db) => db.Set<PersonRow>().AsNoTracking();
}
