using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Components.Web;

namespace Karavaan.Web.Live;

/// <summary>
/// Draws what looks the same on many phones (<see cref="Drawing.IsAlike"/>) once for a state and a language, and not for each of them:
/// a hall of 120 reads some hundred notes at once. Only the ids of commands differ (<see cref="CommandId"/>); they are filled in for
/// each person. Safe for use by several threads at once.
/// </summary>
public sealed partial class AlikeDrawings(IServiceScopeFactory scopes, ILoggerFactory loggers)
{
    private const string HoleMark = "command-of:";

    /// <summary>What was drawn goes when nobody looks at its state any more.</summary>
    private readonly ConditionalWeakTable<RoomState, ConcurrentDictionary<Look, Cut>> drawn = new();

    /// <summary>What stands in a drawing where everybody's differs.</summary>
    internal static string HoleFor(string form) => HoleMark + form;

    /// <summary>The HTML of a drawing for one person.</summary>
    internal string Html(Scene scene, FragmentKey key, Drawing drawing) =>
        drawn.GetOrCreateValue(scene.State)
            .GetOrAdd(new(scene.Words.Language, key.Id, drawing), _ => Cut.Of(Draw(scene, key, drawing)))
            .For(key.Audience.Participant, scene.State.Version);

    private string Draw(Scene scene, FragmentKey key, Drawing drawing)
    {
        using var scope = scopes.CreateScope();
        using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);

        // Nothing in a fragment waits, so that this is done when it comes back.
        return renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<Backdrop>(Backdrop.Around(scene, key, drawing))).ToHtmlString()).GetAwaiter().GetResult();
    }

    /// <summary>What makes two drawings of one state the same.</summary>
    private sealed record Look(string Language, string Id, Drawing Drawing);

    /// <summary>A drawing, cut where the ids of commands come. Texts of people have no bare quotes, so they hold no such place.</summary>
    private sealed partial record Cut(string[] Parts, string[] Forms)
    {
        public static Cut Of(string html)
        {
            var holes = Holes().Matches(html);
            var parts = new List<string>(holes.Count + 1);
            var from = 0;
            foreach (Match hole in holes)
            {
                parts.Add(html[from..hole.Groups["form"].Index][..^HoleMark.Length]);
                from = hole.Groups["form"].Index + hole.Groups["form"].Length;
            }

            parts.Add(html[from..]);
            return new([.. parts], [.. holes.Select(hole => hole.Groups["form"].Value)]);
        }

        public string For(ParticipantId? who, int version)
        {
            if (Forms.Length == 0)
            {
                return Parts[0];
            }

            var html = new StringBuilder(Parts[0]);
            for (var i = 0; i < Forms.Length; i++)
            {
                html.Append(who is { } person ? CommandIds.Of(person, version, Forms[i]).ToString() : "").Append(Parts[i + 1]);
            }

            return html.ToString();
        }

        [GeneratedRegex("""(?<= value=")command-of:(?<form>[^"]*)(?=")""")]
        private static partial Regex Holes();
    }
}
