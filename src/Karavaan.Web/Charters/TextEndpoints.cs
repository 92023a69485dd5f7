using System.Text.Json;
using Karavaan.Domain;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Charters;

/// <summary>What an editor of an article that several write sends, and where it asks for what others changed.</summary>
internal static class TextEndpoints
{
    /// <param name="article">Where a participant sends what concerns one article.</param>
    public static void MapTexts(this IEndpointRouteBuilder article)
    {
        article.MapPut("changes", PushAsync);
        article.MapGet("changes", ReadAsync);
    }

    private static async Task<IResult> PushAsync(CurrentParticipant me, HttpRequest request, int article)
    {
        var (editor, version, changes) = await PushedAsync(request);
        return await me.SendAsync(
            new CharterCommand.ChangeText(new(article), editor, version, changes) { Id = me.CommandId },
            state => TextStand.Of(state.Workshop.Charter.Find(new(article)), version));
    }

    private static async Task<IResult> ReadAsync(CurrentParticipant me, HttpResponse response, int article, int? after, bool? withBase)
    {
        response.Headers.CacheControl = "no-store";
        var workshop = me.Scene.Workshop;
        return workshop.Charter.Find(new(article)) is not { } found ? await me.RefuseAsync(RefusalCode.NoSuchArticle)
            : !Tables.IsAt(workshop, found, me.Id) ? await me.RefuseAsync(RefusalCode.NotYourArticle)
            : Results.Json(TextStand.Of(found, after, withBase == true), Reply.Json);
    }

    /// <summary>What was sent. What can't be read as changes of a text comes from no editor, and is refused as that, after everything else.</summary>
    private static async Task<(string Editor, int Version, Sequence<ChangeSet> Changes)> PushedAsync(HttpRequest request)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<Push>(request.Body, Reply.Json, request.HttpContext.RequestAborted)
                is { Editor: { } editor, Changes: { } changes } pushed && changes.All(change => change is not null)
                ? (editor, pushed.Version, changes)
                : ("", 0, []);
        }
        catch (JsonException)
        {
            return ("", 0, []);
        }
    }

    /// <param name="Editor">Which editor.</param>
    /// <param name="Version">The version that the first change was made on.</param>
    /// <param name="Changes">Each made on the one before it.</param>
    private sealed record Push(string? Editor, int Version, Sequence<ChangeSet>? Changes);
}
