using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Rehearsals;

/// <summary>A simulated participant with a phone: joins as anybody does, reads their own page, and does one thing at a time.</summary>
/// <param name="workshop">The rehearsal.</param>
/// <param name="role">Who they are and what they do.</param>
/// <param name="road">To the server.</param>
internal sealed class Player(WorkshopRow workshop, Role role, Road road) : IAsyncDisposable
{
    private const int SecretBytes = 16;

    private readonly string token = SecretOf(workshop.Id, role.Number);
    private readonly SemaphoreSlim stepping = new(1);
    private Line? line;

    /// <summary>
    /// Does the next thing that the page asks; false: nothing is asked, the line dropped, or they are at it already: asked by the desk while they
    /// act by themselves, nobody does two things at once.
    /// </summary>
    public async Task<bool> StepAsync(CancellationToken ending)
    {
        if (!await stepping.WaitAsync(0, ending))
        {
            return false;
        }

        try
        {
            return await ActAsync(ending);
        }
        finally
        {
            stepping.Release();
        }
    }

    /// <summary>The same person each time, also after the program was started again: nobody needs to remember them.</summary>
    public static string SecretOf(WorkshopId workshop, int number) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes($"rehearsal/{workshop.Value}/{number}")).AsSpan(0, SecretBytes));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await HangUpAsync();
        stepping.Dispose();
    }

    private async Task<bool> ActAsync(CancellationToken ending)
    {
        if (await road.ReadAsync($"/w/{workshop.Code}", token, ending) is not { } html)
        {
            return await JoinAsync(ending);
        }

        var page = new PlayerPage(html, workshop.Code);
        await ListenAsync(page, ending);
        return role.Next(page) is { } act && await DoAsync(act, ending);
    }

    private async Task<bool> JoinAsync(CancellationToken ending)
    {
        var door = $"/j/{workshop.Code}";
        if (await road.ReadAsync(door, token, ending) is not { } html || FormReader.Read(html, door) is not [var form, ..])
        {
            return false;
        }

        var filled = form.With(("name", role.Name), ("organisation", role.Organisation), ("language", workshop.Language), ("secret", token));
        using var content = new FormUrlEncodedContent(filled.Fields);
        if (await road.SendAsync("POST", door, token, content, isCommand: false, ending) != HttpStatusCode.SeeOther)
        {
            return false;
        }

        if (await road.ReadAsync($"/w/{workshop.Code}", token, ending) is { } mine)
        {
            await ListenAsync(new(mine, workshop.Code), ending);
        }

        return true;
    }

    private async Task ListenAsync(PlayerPage page, CancellationToken ending)
    {
        if (page.Live.Length == 0 || line is { IsOpen: true })
        {
            return;
        }

        await HangUpAsync();
        line = await Line.OpenAsync(road, page, token, ending);
    }

    private async Task HangUpAsync()
    {
        if (line is not null)
        {
            await line.DisposeAsync();
            line = null;
        }
    }

    /// <summary>What they are refused, they accept: it is not tried again. What got no answer comes again by itself.</summary>
    private async Task<bool> DoAsync(Act act, CancellationToken ending)
    {
        using var content = act switch
        {
            Act.Send(_, var form) => new FormUrlEncodedContent(form.Fields),
            Act.Type type => await ChangeAsync(type, ending),
            _ => (HttpContent?)null,
        };
        var (method, path) = act is Act.Send(_, var sent) ? (sent.Method, $"/w/{workshop.Code}/{sent.Path}") : ("PUT", ((Act.Type)act).Path);
        var status = content is null ? HttpStatusCode.NotFound : await road.SendAsync(method, path, token, content, isCommand: true, ending);
        if (status == HttpStatusCode.OK)
        {
            role.Memory.Keep(act.Key);
        }
        else if ((int)status is >= 400 and < 500 and not 429)
        {
            role.Memory.GiveUp(act.Key);
        }

        return status == HttpStatusCode.OK;
    }

    /// <summary>Words at the end of the text as it stands now, as a change set (PROTOCOL.md: 'Texts that several write').</summary>
    private async Task<HttpContent?> ChangeAsync(Act.Type type, CancellationToken ending)
    {
        if (await road.ReadAsync(type.Path, token, ending) is not { } answer)
        {
            return null;
        }

        using var stand = JsonDocument.Parse(answer);
        var text = stand.RootElement.GetProperty("text").GetString()!;
        var words = text.Length > 0 && !type.Words.StartsWith(' ') ? $" {type.Words}" : type.Words;
        object[] inserted = [0, .. words.Split('\n')];
        object[] change = text.Length > 0 ? [text.Length, inserted] : [inserted];
        return JsonContent.Create(new { editor = $"rehearsal-{role.Number}", version = stand.RootElement.GetProperty("version").GetInt32(), changes = new[] { change } }, options: Reply.Json);
    }
}
