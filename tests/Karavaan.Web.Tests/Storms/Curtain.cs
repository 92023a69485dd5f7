using System.Collections.Concurrent;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Knows which acts hide words and places and which show them, and tells <see cref="Secrets"/> in time.</summary>
internal sealed class Curtain(Secrets secrets)
{
    private readonly ConcurrentDictionary<Guid, Sent> made = new();
    private readonly ConcurrentDictionary<Guid, (bool Waits, int Shown)> written = new();
    private int shown;
    private volatile bool isApproving;

    /// <summary>A copy of a command is about to be sent: from here on others may see what it asks for.</summary>
    public void Sending(Sent sent)
    {
        var parts = sent.Act.Path.Split('/');
        var isTyped = sent.Act.Text.Contains("zeg", StringComparison.Ordinal);
        switch (Act.KindOf(sent.Act.Path))
        {
            case "quadrant/*/why" when isTyped:
                secrets.Hide(sent.Act.Text, sent.By, $"the reveal of stage {parts[^2]}");
                break;
            case "quadrant/*/placements/today" or "quadrant/*/placements/later":
                secrets.HidePlace(sent.Act["x"], sent.Act["y"], sent.By, $"the reveal of stage {parts[^3]}");
                break;
            case "consent/rounds/*/choice" when isTyped:
                secrets.Hide(sent.Act.Text, sent.By, $"{Secrets.OfRound}{parts[^2]}");
                break;
            case "consent/*/speaker":
                secrets.Speak(sent.By);
                break;
            case "desk/reveals/*":
                secrets.Open($"the reveal of stage {parts[^1]}");
                break;
            case "desk/consent/rounds/*/reveal":
                secrets.Open($"{Secrets.OfRound}{parts[^2]}");
                break;
            case "desk/subject/poll":
                secrets.Open(Secrets.OfFit);
                break;
            case "harvest/*/notes/*/dots":
                secrets.Give(sent.By, $"dot-note-{parts[^4]}-{parts[^2]}");
                break;
            case "choose/*/themes/*/dots":
                secrets.Give(sent.By, $"theme-dot-{parts[^4]}-{parts[^2]}");
                break;
            case "harvest/*/fit":
                secrets.Give(sent.By, Secrets.Fit);
                break;
            case "themes/*/notes" or "market/*/offers" or "agreements/*" when isTyped && sent.Act.Method == HttpMethod.Post:
                made[sent.Id] = sent;
                break;
        }

        // To take something back is a way to show it again: the cover of a note, its approval, or the last thing that the desk did.
        if (sent.Act.Method == HttpMethod.Delete || sent.Act.Kind.Contains("approval", StringComparison.Ordinal))
        {
            Interlocked.Increment(ref shown);
            isApproving &= sent.Act.Kind is not ("DELETE desk/approval" or "DELETE desk/last-action");
            secrets.Uncover();
        }

        // The first copy tells: it may have arrived, whatever the sender heard of it.
        if (isTyped && IsLookedAt(sent.Act))
        {
            written.TryAdd(sent.Id, (isApproving, Volatile.Read(ref shown)));
        }
    }

    /// <summary>The sender was told that it is saved: from here on nobody else may see what it hides.</summary>
    public void Saved(Sent sent)
    {
        isApproving |= sent.Act.Kind == "PUT desk/approval";

        // Written while the desk approves first, and nothing that may show it was sent since: it waits.
        if (written.TryGetValue(sent.Id, out var before) && before.Waits && isApproving && before.Shown == Volatile.Read(ref shown))
        {
            if (IsOfTable(sent.Act))
            {
                secrets.CoverOnWall(sent.Act.Text);
            }
            else
            {
                secrets.Cover(sent.Act.Text, sent.By);
            }
        }

        if (sent.Act.Kind is "PUT desk/notes/*/cover" or "PUT desk/market/offers/*/cover" or "PUT desk/agreements/*/cover"
            && made.TryGetValue(Guid.Parse(sent.Act.Path.Split('/')[^2]), out var hidden))
        {
            secrets.Cover(hidden.Act.Text, hidden.By);
        }
    }

    /// <summary>Does it wait where the desk looks at everything first?</summary>
    private static bool IsLookedAt(Act act) => IsOfTable(act) || act.Kind is
        "POST market/*/offers" or "POST agreements/*" or "PUT quadrant/*/first-step" or "PUT answers/*/*";

    /// <summary>Those who talk together write these together, and go on seeing them while they wait; whose table it is, phones may change.</summary>
    private static bool IsOfTable(Act act) => act.Kind is "POST themes/*/notes" or "PUT harvest/*/line";
}
