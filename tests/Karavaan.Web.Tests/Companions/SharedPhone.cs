using System.Net;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Companions;

/// <summary>One device on which several people take part: whoever acts, it says for whom, as our client does.</summary>
internal sealed class SharedPhone(Evening evening, Visitor device)
{
    /// <summary>Who it is, in the order of joining.</summary>
    public List<ParticipantId> People { get; } = [];

    public Visitor Device => device;

    /// <summary>Somebody joins on a device of their own.</summary>
    public static async Task<SharedPhone> OfAsync(Evening evening, string name)
    {
        var phone = new SharedPhone(evening, await evening.JoinAsync(name));
        phone.People.Add(Newest(evening));
        return phone;
    }

    /// <summary>'Iemand naast mij doet mee'.</summary>
    public async Task<ParticipantId> SitBesideAsync(string name)
    {
        Assert.Equal(HttpStatusCode.SeeOther, (await device.SubmitAsync("beside", ("name", name))).Status);
        People.Add(Newest(evening));
        return People[^1];
    }

    /// <summary>What somebody does, whoever holds the phone.</summary>
    public Task<Answer> AsAsync(ParticipantId who, string method, string path, params (string Name, string Value)[] fields) =>
        AsAsync(who, Guid.CreateVersion7(), method, path, fields);

    /// <summary>The same, under an id of its own: sent again it is the same act.</summary>
    public Task<Answer> AsAsync(ParticipantId who, Guid command, string method, string path, params (string Name, string Value)[] fields)
    {
        var request = Request(method, path, fields);
        request.Headers.Remove("X-Command");
        request.Headers.Add("X-Command", command.ToString());
        request.Headers.Add(Bearer.Header, who.Value.ToString("n"));
        return device.AskAsync(request, "application/json");
    }

    /// <summary>The whole page of one of them, as words.</summary>
    public async Task<string> PageAsync(ParticipantId who)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, device.At(""));
        request.Headers.Add(Bearer.Header, who.Value.ToString("n"));
        return WebUtility.HtmlDecode((await device.AskAsync(request, "text/html")).Body);
    }

    /// <summary>The phone goes from hand to hand.</summary>
    public async Task HandAsync(ParticipantId to)
    {
        await PostAsync($"turn/{to.Value:n}");
        await PostAsync($"turn/{to.Value:n}", ("_method", "put"));
    }

    public Task<Answer> PostAsync(string path, params (string Name, string Value)[] fields) =>
        device.AskAsync(Request("post", path, fields), "text/html");

    private HttpRequestMessage Request(string method, string path, (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(new(method.ToUpperInvariant()), device.At(path))
        {
            Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))),
        };
        request.Headers.Add("Origin", evening.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("X-Command", Guid.CreateVersion7().ToString());
        return request;
    }

    private static ParticipantId Newest(Evening evening) => evening.Workshop.Roster.Present.Last().Id;
}
