using Karavaan.Domain;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>One of the people who take part on a device, with the token that proves it.</summary>
public sealed record Bearer(ParticipantId Who, Token Token)
{
    /// <summary>In which header a page says for which of them it asks, so that what Anna wrote is sent as Anna's after Maria took over.</summary>
    public const string Header = "X-Person";

    /// <summary>The same for connections, which have no headers of ours.</summary>
    public const string Query = "as";

    /// <summary>Those people in the room whom this device proves to be; first whose turn it is.</summary>
    public static async Task<Sequence<Bearer>> FindAsync(HttpRequest request, Room room, PeopleStore people)
    {
        List<Bearer> found = [];
        foreach (var token in DeviceTokens.Of(request).Tokens)
        {
            var who = await room.Tokens.FindAsync(token.Hash, async () => (await people.FindByTokenAsync(room.State.Row.Id, token.Hash))?.Id);
            if (who is { } person && room.State.Workshop.Roster.Find(person) is not null)
            {
                found.Add(new(person, token));
            }
        }

        return [.. found];
    }

    /// <summary>For whom the request asks; <c>null</c>: it does not say.</summary>
    public static ParticipantId? AskedBy(HttpRequest request)
    {
        var said = request.Headers[Header].ToString() is { Length: > 0 } header ? header : request.Query[Query].ToString();
        return said.Length == 0 ? null : new(Guid.TryParse(said, out var id) ? id : Guid.Empty);
    }
}
