using System.Text.Json;

namespace Karavaan.Web.Tests.Storms;

/// <summary>What an answer means for an item in the outbox (client/answer.ts).</summary>
internal enum Verdict
{
    /// <summary>No answer, or none that is final.</summary>
    Later,

    /// <summary>It is in the log.</summary>
    Saved,

    /// <summary>Refused, with words.</summary>
    Refused,
}

/// <summary>A command of somebody, with all its copies, whatever became of them.</summary>
/// <param name="id">The command's id.</param>
/// <param name="by">Who sends it.</param>
/// <param name="act">What it says.</param>
internal sealed class Sent(Guid id, string by, Act act)
{
    private readonly Lock gate = new();
    private readonly List<(long From, long To)> unanswered = [];

    public Guid Id => id;

    public string By => by;

    public Act Act => act;

    /// <summary>A newer one of the same form took its place before it was answered.</summary>
    public bool IsSuperseded { get; set; }

    /// <summary>What its outbox was told.</summary>
    public Verdict Answer { get; set; }

    /// <summary>The last answer, for a reader.</summary>
    public string Last { get; private set; } = "nothing";

    /// <summary>Was any copy answered as saved?</summary>
    public bool IsSaved { get; private set; }

    /// <summary>When the first answer came that said so.</summary>
    public long SavedAt { get; private set; } = long.MaxValue;

    /// <summary>When the last copy stopped being on its way.</summary>
    public long LastHeard { get; private set; }

    /// <summary>When the outbox was told that it is refused.</summary>
    public long RefusedAt { get; private set; } = long.MaxValue;

    /// <summary>A copy that was sent after a 'saved' was refused: the retry was not safe.</summary>
    public string? Broken { get; private set; }

    /// <summary>Notes what became of a copy; gives what that means.</summary>
    /// <param name="begun">When it was sent.</param>
    /// <param name="reply">What came back, or nothing.</param>
    /// <param name="isGoodLine">Nothing befell its line: without an answer there was nobody to give one.</param>
    public Verdict Note(long begun, Reply? reply, bool isGoodLine)
    {
        var verdict = Judge(reply);
        lock (gate)
        {
            LastHeard = Math.Max(LastHeard, Secrets.Now);
            if (reply is null && isGoodLine)
            {
                unanswered.Add((begun, LastHeard));
            }

            Last = reply is null ? "nothing" : $"{(int)reply.Status} {reply.Body[..Math.Min(reply.Body.Length, 120)]}";
            if (verdict == Verdict.Saved)
            {
                (IsSaved, SavedAt) = (true, Math.Min(SavedAt, Secrets.Now));
            }
            else if (verdict == Verdict.Refused)
            {
                RefusedAt = Math.Min(RefusedAt, Secrets.Now);
                Broken ??= begun > SavedAt ? Last : null;
            }
        }

        return verdict;
    }

    /// <summary>Was a copy on its way in that moment, over a good line, and never answered?</summary>
    public bool WasInFlight(long moment)
    {
        lock (gate)
        {
            return unanswered.Exists(copy => copy.From < moment && moment < copy.To);
        }
    }

    public override string ToString() => $"{by}'s {act.Method} {act.Path} ({act.Text}), {id}, last answered {Last}";

    private static Verdict Judge(Reply? reply) => reply switch
    {
        null => Verdict.Later,
        { Status: >= (System.Net.HttpStatusCode)200 and < (System.Net.HttpStatusCode)300 } => IsSavedBy(reply.Body) ? Verdict.Saved : Verdict.Later,
        { Status: System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.RequestTimeout or System.Net.HttpStatusCode.TooManyRequests } => Verdict.Later,
        { Status: >= (System.Net.HttpStatusCode)400 and < (System.Net.HttpStatusCode)500 } => Verdict.Refused,
        _ => Verdict.Later,
    };

    private static bool IsSavedBy(string body)
    {
        using var json = JsonDocument.Parse(body);
        return json.RootElement.TryGetProperty("saved", out var saved) && saved.GetBoolean();
    }
}
