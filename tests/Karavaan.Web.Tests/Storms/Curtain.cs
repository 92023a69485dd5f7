using System.Collections.Concurrent;

namespace Karavaan.Web.Tests.Storms;

/// <summary>Knows which acts hide words and which show them, and tells <see cref="Secrets"/> in time.</summary>
internal sealed class Curtain(Secrets secrets)
{
    private readonly ConcurrentDictionary<Guid, Sent> made = new();

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
            case "consent/rounds/*/choice" when isTyped:
                secrets.Hide(sent.Act.Text, sent.By, $"the reveal of round {parts[^2]}");
                break;
            case "desk/reveals/*":
                secrets.Open($"the reveal of stage {parts[^1]}");
                break;
            case "desk/consent/rounds/*/reveal":
                secrets.Open($"the reveal of round {parts[^2]}");
                break;
            case "themes/*/notes" or "market/*/offers" or "agreements/*" when isTyped && sent.Act.Method == HttpMethod.Post:
                made[sent.Id] = sent;
                break;
        }

        // To take something back is a way to show it again: the cover of a note, its approval, or the last thing that the desk did.
        if (sent.Act.Method == HttpMethod.Delete || sent.Act.Kind.Contains("approval", StringComparison.Ordinal))
        {
            secrets.Uncover();
        }
    }

    /// <summary>The sender was told that it is saved: from here on nobody else may see what it hides.</summary>
    public void Saved(Sent sent)
    {
        if (sent.Act.Kind is "PUT desk/notes/*/cover" or "PUT desk/market/offers/*/cover" or "PUT desk/agreements/*/cover"
            && made.TryGetValue(Guid.Parse(sent.Act.Path.Split('/')[^2]), out var hidden))
        {
            secrets.Cover(hidden.Act.Text, hidden.By);
        }
    }
}
