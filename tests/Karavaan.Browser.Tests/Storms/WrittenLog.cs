using System.Globalization;
using System.Security.Cryptography;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;
using Microsoft.Data.Sqlite;

namespace Karavaan.Browser.Tests.Storms;

/// <summary>What stands in the log on disk after a storm, told by who did it, in the words of a <see cref="Ledger"/>.</summary>
internal sealed class WrittenLog
{
    /// <summary>The stage in which articles are written; their events don't name it.</summary>
    private const int Charter = 8;

    private readonly List<WorkshopEvent> events = [];
    private readonly HashSet<Guid> commands = [];

    /// <summary>Reads the log of a database with one workshop.</summary>
    public static async Task<WrittenLog> ReadAsync(string database)
    {
        var log = new WrittenLog();
        await using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await foreach (var row in RowsAsync(connection, "SELECT type, data FROM events ORDER BY stream, version"))
        {
            log.events.Add(EventJson.Read(row.GetString(0), row.GetString(1)));
        }

        await foreach (var row in RowsAsync(connection, "SELECT command_id FROM commands"))
        {
            log.commands.Add(row.GetGuid(0));
        }

        return log;
    }

    /// <summary>The round that was opened last.</summary>
    public Guid Round => events.OfType<CharterEvent.RoundOpened>().Last().Round.Value;

    /// <summary>Was this command written down? Of a secret choice only a hash of its id is kept.</summary>
    public bool Has(Guid command) => commands.Contains(command) || commands.Contains(new(SHA256.HashData(command.ToByteArray()).AsSpan(0, 16)));

    /// <summary>Somebody's notes and tips, in the order of the log.</summary>
    public IEnumerable<string> Sent(Guid who) => events.Select(e => e switch
    {
        BoardEvent.NoteAdded note when note.By.Value == who => note.Text,
        CharterEvent.TipGiven tip when tip.By.Value == who => tip.Text,
        _ => "",
    }).Where(text => text.Length > 0);

    /// <summary>Everything that somebody said in a form of which only the newest counts, by the form's address, in the order of the log.</summary>
    public ILookup<string, string> Said(Guid who)
    {
        var names = events.OfType<QuadrantEvent.OrganisationNamed>().ToDictionary(e => e.Organisation, e => e.Name);
        var texts = new Dictionary<int, string>();
        return events.Select(e => e switch
        {
            CharterEvent.TextChanged w when Write(texts, w) is var text && w.By is { } by && by.Value == who =>
                ($"charter/{Charter}/articles/{w.Article.Number}/text", text),
            BoardEvent.AnswerGiven a when a.By.Value == who => ($"answers/{a.Stage.Number}/{a.Question}", a.Text),
            BoardEvent.HarvestWritten h when h.By.Value == who => ($"harvest/{h.Stage.Number}/line", h.Text),
            QuadrantEvent.OrganisationChosen o when o.By.Value == who => ($"quadrant/{o.Stage.Number}/organisation", names[o.Organisation]),
            QuadrantEvent.PlacementExplained w when w.By.Value == who => ($"quadrant/{w.Stage.Number}/why", w.Text),
            QuadrantEvent.Placed p when p.By.Value == who => ($"quadrant/{p.Stage.Number}/placements/{(p.Horizon == Horizon.Today ? "today" : "later")}", At(p.Position)),
            RosterEvent.ReadyTicked r when r.Participant.Value == who => ($"ready/{r.Stage.Number}", "true"),
            RosterEvent.ReadyUnticked r when r.Participant.Value == who => ($"ready/{r.Stage.Number}", "false"),
            _ => ("", ""),
        }).Where(said => said.Item1.Length > 0).ToLookup(said => said.Item1, said => said.Item2);
    }

    /// <summary>The text of an article after one change more.</summary>
    private static string Write(Dictionary<int, string> texts, CharterEvent.TextChanged written) =>
        texts[written.Article.Number] = written.Changes.ApplyTo(texts.GetValueOrDefault(written.Article.Number, ""));

    /// <summary>Somebody's dots that were not taken back, by the address of what has them.</summary>
    public Dictionary<string, int> Dots(Guid who) => events.Select(e => e switch
    {
        BoardEvent.DotGiven d when d.By.Value == who => (On(d.Stage, d.Note), 1),
        BoardEvent.DotTaken d when d.By.Value == who => (On(d.Stage, d.Note), -1),
        BoardEvent.ThemeDotGiven d when d.By.Value == who => ($"choose/{d.Stage.Number}/themes/{d.Theme}/dots", 1),
        BoardEvent.ThemeDotTaken d when d.By.Value == who => ($"choose/{d.Stage.Number}/themes/{d.Theme}/dots", -1),
        _ => ("", 0),
    }).Where(d => d.Item2 != 0).GroupBy(d => d.Item1, d => d.Item2).Where(g => g.Sum() != 0).ToDictionary(g => g.Key, g => g.Sum());

    /// <summary>The choices of each ballot, the last of which counts, in no order: nothing tells whose they are.</summary>
    public IEnumerable<List<string>> Choices() => events.OfType<CharterEvent.ChoiceMade>().GroupBy(c => c.Ballot)
        .Select(ballot => ballot.Select(c => c.Choice == Choice.Consent ? "consent" : $"{c.Choice.ToString().ToLowerInvariant()} {c.Reason}").ToList());

    private static string On(StageId stage, NoteId note) => $"harvest/{stage.Number}/notes/{note.Value:n}/dots";

    private static string At(Position at) => string.Create(CultureInfo.InvariantCulture, $"{Math.Round(at.X * 100)} {Math.Round(at.Y * 100)}");

    private static async IAsyncEnumerable<SqliteDataReader> RowsAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            yield return rows;
        }
    }
}
