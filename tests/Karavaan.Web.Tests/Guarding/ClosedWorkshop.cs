using System.Net;
using Karavaan.Web.Tests.Evenings;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Another workshop of Fleur's, which is over: somebody took part in it, and their phone still lies open on it.</summary>
internal sealed class ClosedWorkshop
{
    private readonly Evening evening;
    private readonly string code;

    private ClosedWorkshop(Evening evening, string code, Visitor guest) => (this.evening, this.code, Guest) = (evening, code, guest);

    /// <summary>Who took part in it.</summary>
    public Visitor Guest { get; }

    /// <summary>Starts it, lets somebody in, and closes it.</summary>
    public static async Task<ClosedWorkshop> MakeAsync(Evening evening)
    {
        var code = await Evening.NewWorkshopAsync(evening.Fleur);
        var over = new ClosedWorkshop(evening, code, await evening.JoinAsync("Ward", code));
        await over.CloseAsync();
        return over;
    }

    /// <summary>Leads a request for the workshop of the evening to this one.</summary>
    public void Lead(HttpRequestMessage request) =>
        request.RequestUri = new($"{request.RequestUri}".Replace($"/{evening.Code}", $"/{code}", StringComparison.Ordinal));

    /// <summary>Closes it, if somebody has opened it again.</summary>
    public async Task CloseAsync()
    {
        if (!(await evening.FindAsync(code)).State.Workshop.Programme.IsClosed)
        {
            Assert.Equal(HttpStatusCode.OK, (await evening.Fleur.SendAsync("put", $"/w/{code}/desk/closing")).Status);
        }
    }
}
