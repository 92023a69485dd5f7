using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Karavaan.Web.Tests.Storage;

public sealed class RedactionTests
{
    private static readonly StageId Stage = new(1);

    private static readonly Func<ParticipantId, string, WorkshopEvent>[] Typed =
    [
        (who, text) => new BoardEvent.AnswerGiven(Stage, 0, who, text),
        (who, text) => new BoardEvent.NoteAdded(new(Guid.Parse("0197a000-0000-7000-8000-000000000001")), Stage, new(1), "voedsel", who, text),
        (who, text) => new BoardEvent.HarvestWritten(Stage, new(1), who, text),
        (who, text) => new QuadrantEvent.PlacementExplained(Stage, who, text),
        (who, text) => new CharterEvent.SentenceWritten(new(1), new(1), who, text),
        (who, text) => new AgreementEvent.AgreementAdded(new(Guid.Empty), Stage, who, null, new(text, null, text)),
        (who, text) => new AgreementEvent.AgreementChanged(new(Guid.Empty), who, new(text, null, text)),
        (who, text) => new ProgrammeEvent.Undone(Cast.Fleur, new CharterEvent.SentenceWritten(new(1), new(1), who, text)),
    ];

    [Fact]
    public async Task Who_is_forgotten_leaves_rows_without_text_and_nobody_else_loses_a_word()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        await JoinAsync(house, workshop.Id);

        await house.Log.RedactAsync(Forget(workshop.Id, expected: 1 + (2 * Typed.Length)), [Cast.Anna]);

        var log = (await house.ReadAsync(workshop.Id, after: 1)).Select(recorded => recorded.Event).ToList();
        WorkshopEvent[] expected = [.. Typed.SelectMany(e => (WorkshopEvent[])[e(Cast.Anna, ""), e(Cast.Bram, "van Bram")])];
        Assert.Equal([.. expected, new RosterEvent.ParticipantForgotten(Cast.Anna)], log);
        Assert.Equal(["Bram"], (await house.Get<PeopleStore>().LoadAsync(workshop.Id)).All.Select(p => p.Name));
    }

    [Fact]
    public void What_somebody_typed_in_an_article_leaves_its_place_behind()
    {
        var (mine, theirs) = (new ChangeSet([Run.Replace(0, "geheim 🐪\nje")]), new ChangeSet([Run.Keep(9), Run.Replace(0, " van Bram"), Run.Keep(3)]));
        WorkshopEvent[] log =
        [
            new CharterEvent.ArticleWritten(new(1), Cast.Anna, "geheim"), new CharterEvent.ArticleWritten(new(1), null, ""),
            new CharterEvent.TextChanged(new(1), Cast.Anna, "a", mine), new CharterEvent.TextChanged(new(1), Cast.Bram, "b", theirs),
        ];

        var blank = log.Select(happened => Redaction.Blank(happened, Cast.Anna)).ToList();

        Assert.Equal(new CharterEvent.ArticleWritten(new(1), Cast.Anna, "      "), blank[0]);
        Assert.Same(log[3], blank[3]);
        var text = ((CharterEvent.TextChanged)blank[2]).Changes.ApplyTo("");
        Assert.Equal("         \n  ", text);
        Assert.Equal("          van Bram\n  ", theirs.ApplyTo(text));
    }

    [Fact]
    public async Task After_the_next_checkpoint_no_file_holds_a_forgotten_word_any_more()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        await JoinAsync(house, workshop.Id);
        Assert.Contains("geheimpje", Files(house));

        await house.Log.RedactAsync(Forget(workshop.Id, expected: 1 + (2 * Typed.Length)), [Cast.Anna]);
        house.Get<SqliteCheckpoints>().Run();

        Assert.DoesNotContain("geheimpje", Files(house));
        Assert.DoesNotContain("Anna", Files(house));
        Assert.Contains("van Bram", Files(house));
    }

    /// <summary>The program was killed between the commit and the checkpoint: the next one knows nothing of the wish, and empties all the same.</summary>
    [Fact]
    public async Task After_a_kill_the_next_program_empties_what_the_one_before_had_to()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        await JoinAsync(house, workshop.Id);
        await house.Log.RedactAsync(Forget(workshop.Id, expected: 1 + (2 * Typed.Length)), [Cast.Anna]);
        Assert.Contains("geheimpje", Files(house));

        using var next = new SqliteCheckpoints(house.Folder, NullLogger<SqliteCheckpoints>.Instance);
        next.Run();
        Assert.DoesNotContain("geheimpje", Files(house));
    }

    [Fact]
    public async Task A_log_that_could_not_be_emptied_is_emptied_the_next_time()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        await JoinAsync(house, workshop.Id);
        var checkpoints = house.Get<SqliteCheckpoints>();
        await using (var reader = new SqliteConnection(house.Folder.ConnectionString))
        {
            // Who still reads what was there before keeps it from being overwritten.
            await reader.OpenAsync();
            await using var transaction = reader.BeginTransaction(deferred: true);
            await using var read = reader.CreateCommand();
            read.CommandText = "SELECT count(*) FROM events";
            await read.ExecuteScalarAsync();
            await house.Log.RedactAsync(Forget(workshop.Id, expected: 1 + (2 * Typed.Length)), [Cast.Anna]);
            checkpoints.Run();
            Assert.Contains("geheimpje", Files(house));
        }

        checkpoints.Run();
        Assert.DoesNotContain("geheimpje", Files(house));
    }

    [Fact]
    public async Task Forgetting_on_an_old_version_blanks_nothing()
    {
        await using var house = await StorageHouse.OpenAsync();
        var workshop = await house.StartWorkshopAsync();
        await JoinAsync(house, workshop.Id);

        await Assert.ThrowsAsync<VersionConflictException>(() => house.Log.RedactAsync(Forget(workshop.Id, expected: 1), [Cast.Anna]));

        Assert.Contains(await house.ReadAsync(workshop.Id), recorded => recorded.Event == Typed[0](Cast.Anna, "geheimpje"));
        Assert.Equal(2, (await house.Get<PeopleStore>().LoadAsync(workshop.Id)).All.Count());
    }

    private static async Task JoinAsync(StorageHouse house, WorkshopId workshop)
    {
        var join = Cast.Beside(
            new SideWrite.SavePerson(Cast.Person(Cast.Anna, workshop, "Anna")), new SideWrite.SavePerson(Cast.Person(Cast.Bram, workshop, "Bram")));
        var typed = Typed.SelectMany(e => (Recorded[])
            [Cast.By(Cast.Anna, e(Cast.Anna, "geheimpje")), Cast.By(Cast.Bram, e(Cast.Bram, "van Bram"))]);
        await house.Log.AppendAsync(Cast.Batch(workshop, 1, join, Cast.Item(Cast.Anna, [.. typed])));
    }

    private static AppendBatch Forget(WorkshopId workshop, int expected) => Cast.Batch(
        workshop,
        expected,
        Cast.Item(Cast.Anna, Cast.By(Cast.Anna, new RosterEvent.ParticipantForgotten(Cast.Anna))) with
        {
            Beside = [new SideWrite.ForgetPerson(Cast.Anna)],
        });

    private static string Files(StorageHouse house) =>
        string.Concat(Directory.GetFiles(house.Folder.Path, "karavaan.db*").Select(ReadShared));

    private static string ReadShared(string file)
    {
        using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd();
    }
}
