namespace Karavaan.Web.Live;

/// <summary>Draws for whoever listens here, and sends. Never waits for a connection: one that stopped reading holds up nobody.</summary>
internal sealed class Broadcast(Room room, LiveParts parts)
{
    /// <summary>Drawing for several at once is cheaper than one by one; for a whole hall at once it would fill the memory.</summary>
    private const int AudiencesAtOnce = 32;

    /// <summary>Up to which version each text was sent; who came in between asks for what they miss.</summary>
    private readonly Dictionary<FragmentKey, int> texts = [];

    private readonly Dictionary<FragmentKey, int> sent = [];

    private readonly ILogger log = parts.Loggers.CreateLogger<Broadcast>();

    /// <summary>
    /// Draws the fragments from the present state, once per audience and language that listens, and sends one message to each.
    /// </summary>
    /// <param name="keys">What changed.</param>
    /// <param name="heard">The version up to which these pages have heard everything before this.</param>
    public async Task SendAsync(IReadOnlyCollection<FragmentKey> keys, int heard)
    {
        var state = room.State;
        var byAudience = keys.SelectMany(ForEachPerson).Distinct().GroupBy(k => k.Audience).ToList();
        foreach (var language in Words.Languages)
        {
            var scene = new Scene(state, Words.For(language));
            var listening = byAudience.Where(g => room.Presence.LanguagesOf(g.Key).Contains(language));
            foreach (var some in listening.Chunk(AudiencesAtOnce))
            {
                await SendAsync([.. some.SelectMany(g => g)], scene, heard);
            }
        }

        foreach (var (key, version) in sent)
        {
            texts[key] = version;
        }

        sent.Clear();
    }

    /// <summary>Relays what is shown in passing.</summary>
    public void Send(IEnumerable<PassingThing> things)
    {
        var state = room.State;
        foreach (var thing in things)
        {
            foreach (var audience in parts.PassingRoutes.To(thing.Kind, state, thing.From))
            {
                foreach (var language in room.Presence.LanguagesOf(audience))
                {
                    Relay(thing, room.Channel(audience, language));
                }
            }
        }
    }

    /// <summary>Tells the desks who is connected, and which screens.</summary>
    public void SendHere()
    {
        var here = room.Here.Select(p => p.Value).ToArray();
        var (screens, silent) = room.Presence.Screens;
        foreach (var language in room.Presence.LanguagesOf(Audience.Desk))
        {
            Send(room.Channel(Audience.Desk, language), HubMessage.Here, [here]);
            Send(room.Channel(Audience.Desk, language), HubMessage.Screens, screens, silent);
        }
    }

    private async Task SendAsync(IReadOnlyCollection<FragmentKey> keys, Scene scene, int heard)
    {
        foreach (var drawn in (await DrawAsync(keys, scene)).GroupBy(d => d.Key.Audience, d => Further(d.Key, d.Op)))
        {
            Send(room.Channel(drawn.Key, scene.Words.Language), HubMessage.Ops, drawn.ToList(), heard);
        }
    }

    /// <summary>Of a text: what has been changed since the last time, in every language from the same version on.</summary>
    private Op Further(FragmentKey key, Op op)
    {
        if (op is not Op.Text text)
        {
            return op;
        }

        sent[key] = text.Log.Version;
        return text.Since(texts.GetValueOrDefault(key, text.From));
    }

    private async Task<List<(FragmentKey Key, Op Op)>> DrawAsync(IReadOnlyCollection<FragmentKey> keys, Scene scene)
    {
        using var timed = parts.Meter.Draw(keys.Count);
        return await parts.Renderer.DrawEachAsync(keys, scene);
    }

    private IEnumerable<FragmentKey> ForEachPerson(FragmentKey key) => key.Audience.Kind == AudienceKind.EachPerson
        ? room.Presence.Here.Select(p => key with { Audience = Audience.Person(p) })
        : [key];

    private void Relay(PassingThing thing, string channel) => _ = ObserveAsync(parts.Hub.Clients
        .GroupExcept(channel, [thing.Connection])
        .SendCoreAsync(HubMessage.Passing, [thing.Kind, thing.From.Value, thing.Data]));

    private void Send(string channel, string method, params object[] arguments) =>
        _ = ObserveAsync(parts.Hub.Clients.Group(channel).SendCoreAsync(method, arguments));

    private async Task ObserveAsync(Task sending)
    {
        try
        {
            await sending;
        }
        catch (Exception error)
        {
            // Their next catch-up brings what they missed.
            log.LogDebug(error, "A message of workshop {Workshop} did not reach everybody", room.State.Row.Id.Value);
        }
    }
}
