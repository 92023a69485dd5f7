using System.Collections.Concurrent;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Pairing;

/// <summary>
/// The code that makes a facilitator's phone the desk of one workshop. Works once, for <see cref="Life"/>, and until the program
/// stops; a new one puts the one before it out of use.
/// </summary>
public sealed class PhonePairing(TimeProvider clock)
{
    /// <summary>How long a code works.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Offer> offers = new();

    /// <summary>A new code.</summary>
    public string OfferTo(WorkshopId workshop, FacilitatorId facilitator)
    {
        var now = clock.GetUtcNow();
        foreach (var (hash, old) in offers.Where(o => o.Value.Until <= now || (o.Value.Workshop, o.Value.Facilitator) == (workshop, facilitator)))
        {
            offers.TryRemove(new(hash, old));
        }

        var token = Token.Draw();
        offers[Convert.ToHexString(token.Hash)] = new(workshop, facilitator, now + Life, token.Text);
        return token.Text;
    }

    /// <summary>The code that works now; <c>null</c>: there is none, or it was used.</summary>
    public string? Standing(WorkshopId workshop, FacilitatorId facilitator) => offers.Values
        .FirstOrDefault(offer => (offer.Workshop, offer.Facilitator) == (workshop, facilitator) && offer.Until > clock.GetUtcNow())?.Code;

    /// <summary>What the code is for, without using it up; <c>null</c>: it is wrong, used or too old.</summary>
    public Offer? Look(string code) =>
        offers.GetValueOrDefault(HashOf(code)) is { } offer && offer.Until > clock.GetUtcNow() ? offer : null;

    /// <summary>Uses the code up: of two at once, one gets it.</summary>
    public Offer? Take(string code) => offers.TryRemove(HashOf(code), out var offer) && offer.Until > clock.GetUtcNow() ? offer : null;

    private static string HashOf(string code) => Convert.ToHexString(Token.HashOf(code));

    /// <summary>Whose desk, in which workshop, until when, by which code.</summary>
    public sealed record Offer(WorkshopId Workshop, FacilitatorId Facilitator, DateTimeOffset Until, string Code);
}
