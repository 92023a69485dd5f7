using System.Diagnostics;
using System.Security.Cryptography;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>
/// An actor as the log writes it: <c>p:</c> or <c>f:</c> and an id, for a person without a phone with who at the desk entered it
/// (<c>p:…/f:…</c>); nothing at all of a secret one.
/// </summary>
internal static class ActorText
{
    /// <summary>The text of an actor; <c>null</c> of a secret one.</summary>
    public static string? Write(Actor actor) => actor switch
    {
        Actor.Participant { EnteredBy: { } desk } by => $"p:{by.Id.Value}/f:{desk.Value}",
        Actor.Participant(var id) => $"p:{id.Value}",
        Actor.Facilitator(var id) => $"f:{id.Value}",
        Actor.Secret => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The actor of a text.</summary>
    /// <exception cref="FormatException">No actor writes itself like this.</exception>
    public static Actor Read(string? text) => text switch
    {
        null => new Actor.Secret(),
        ['p', ':', .. var id] when id.Split("/f:") is [var who, var desk] =>
            new Actor.Participant(new(Guid.Parse(who))) { EnteredBy = new(Guid.Parse(desk)) },
        ['p', ':', .. var id] => new Actor.Participant(new(Guid.Parse(id))),
        ['f', ':', .. var id] => new Actor.Facilitator(new(Guid.Parse(id))),
        _ => throw new FormatException($"'{text}' is no actor"),
    };

    /// <summary>
    /// Under which id a command is remembered. A UUIDv7 carries the time at which it was made, and of a secret choice no time may be
    /// kept: there it is a hash, which a retry can make again and nobody can turn back.
    /// </summary>
    public static Guid CommandKey(Actor actor, Guid commandId) =>
        actor is Actor.Secret ? new(SHA256.HashData(commandId.ToByteArray()).AsSpan(0, 16)) : commandId;
}
