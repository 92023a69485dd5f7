using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Forgetting;

/// <summary>
/// Everything that is kept about one participant, read from where it is kept: who they are, what they did and what was noted about them.
/// Choices that were made in secret are not in it: nothing links them to anybody.
/// </summary>
/// <param name="Person">What names them; <c>null</c> when that is erased.</param>
/// <param name="Happened">Their part of the log, oldest first.</param>
public sealed record Kept(Person? Person, IReadOnlyList<KeptEvent> Happened)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Reads it from the log.</summary>
    /// <param name="state">The workshop and its people.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="log">Where history is kept.</param>
    /// <param name="cancellation">When nobody waits for it any more.</param>
    public static async Task<Kept> OfAsync(RoomState state, ParticipantId who, EventLog log, CancellationToken cancellation)
    {
        List<KeptEvent> happened = [];
        var id = $"\"{who.Value}\"";
        await foreach (var (happening, by, at) in log.ReadAsync(state.Row.Id, 0, cancellation))
        {
            var (type, data) = EventJson.Write(happening);
            if ((by is Actor.Participant { Id: var actor } && actor == who) || data.Contains(id, StringComparison.OrdinalIgnoreCase))
            {
                happened.Add(new(at, type, JsonNode.Parse(data)!.AsObject(), !ReferenceEquals(Redaction.Blank(happening, who), happening)));
            }
        }

        return new(state.People.Find(who), happened);
    }

    /// <summary>The texts that they typed, as they typed them, and where: in which stage, about which question or theme, in which article, when the log tells.</summary>
    public IEnumerable<KeptText> Texts => Happened.Where(one => one.IsTyped)
        .SelectMany(one => Strings(one.Data).Select(text => new KeptText(
            one.What, text, Number(one.Data["stage"]), Number(one.Data["article"]), Number(one.Data["question"]), Word(one.Data["theme"]))))
        .Where(text => text.Text.Length > 0);

    /// <summary>The file that a person takes along.</summary>
    public byte[] ToJson(WorkshopRow workshop) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            workshop = new { title = workshop.Title, code = workshop.Code, namesErased = workshop.Expires },
            person = Person is null ? null : new
            {
                name = Person.Name,
                organisation = Person.Organisation,
                language = Person.Language,
                signedName = Person.SignedName,
                signedOrganisation = Person.SignedOrganisation,
                signedRole = Person.SignedRole,
                agreedName = Person.AgreedName,
            },
            happened = Happened.Select(one => new { at = one.At, what = one.What, data = one.Data }),
        },
        Readable);

    private static int? Number(JsonNode? node) => node?.GetValueKind() == JsonValueKind.Number ? node.GetValue<int>() : null;

    private static string? Word(JsonNode? node) => node?.GetValueKind() == JsonValueKind.String ? node.GetValue<string>() : null;

    private static IEnumerable<string> Strings(JsonObject data) => new[] { data["text"], (data["terms"] as JsonObject)?["what"], (data["terms"] as JsonObject)?["sharedWith"] }
        .OfType<JsonValue>().Where(value => value.GetValueKind() == JsonValueKind.String).Select(value => value.GetValue<string>());
}

/// <summary>One text that somebody typed.</summary>
/// <param name="What">The name in the log of what they did with it.</param>
/// <param name="Text">As they typed it.</param>
/// <param name="Stage">The number of the stage in which they did; <c>null</c>: the log does not tell.</param>
/// <param name="Article">The number of the article in which they did; <c>null</c>: it was in none.</param>
/// <param name="Question">Which of the stage's questions it answers, from 0; <c>null</c>: none of several.</param>
/// <param name="Theme">The key of the theme that their table talked about; <c>null</c>: about none.</param>
public sealed record KeptText(string What, string Text, int? Stage, int? Article, int? Question, string? Theme)
{
    /// <summary>What it answers in words of the template: the question, the theme or the line that a stage asks for; empty: the stage asks nothing by itself.</summary>
    public string Asked(StageTemplate stage) => stage switch
    {
        StageTemplate.Welcome welcome when Question is not null => welcome.Question,
        StageTemplate.Story story when Question is not null => story.WordQuestion,
        StageTemplate.Checkout checkout when Question is { } at && at < checkout.Questions.Count => checkout.Questions[at],
        StageTemplate.Themes themes => themes.List.FirstOrDefault(theme => theme.Key == Theme)?.Title ?? "",
        StageTemplate.Harvest harvest => harvest.LineQuestion,
        _ => "",
    };
}

/// <summary>One entry of the log.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="What">Its name in the log.</param>
/// <param name="Data">As it is kept.</param>
/// <param name="IsTyped">Does it hold words that they typed?</param>
public sealed record KeptEvent(DateTimeOffset At, string What, JsonObject Data, bool IsTyped);
