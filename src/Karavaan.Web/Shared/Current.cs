using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>Who is asking, in which workshop: what a handler gets in place of a workshop's code.</summary>
public abstract class Current
{
    private protected Current(HttpContext context) => (Context, Visit) = (context, Visit.Of(context));

    /// <summary>The workshop.</summary>
    public Room Room => Visit.Room;

    /// <summary>The state now, in the language of who is asking.</summary>
    public Scene Scene => Visit.Scene;

    /// <summary>Whose page it is.</summary>
    public Viewer Viewer => Visit.Viewer;

    private protected HttpContext Context { get; }

    private protected Visit Visit { get; }

    /// <summary>The whole page.</summary>
    public IResult Page() =>
        Context.RequestServices.GetServices<IPage>().Single(p => p.Surface == Viewer.Surface).Show(Scene, Viewer);

    /// <summary>As what the command of this request may stand in the log; as nothing where no commands are given.</summary>
    private protected virtual IEnumerable<(Actor By, Guid Id)> Logged => [];

    /// <summary>
    /// Answers with a refusal of what can't be a command yet, in the same way as the deciders' own: a retry of what was accepted gets
    /// its first answer, whatever has changed since.
    /// </summary>
    public async Task<IResult> RefuseAsync(RefusalCode code, params string[] arguments)
    {
        var outcome = await AnswerAsync(code, arguments);
        if (!HttpMethods.IsGet(Context.Request.Method))
        {
            Room.Count(outcome);
        }

        return await ReplyAsync(Task.FromResult(outcome));
    }

    private async Task<Outcome> AnswerAsync(RefusalCode code, string[] arguments)
    {
        foreach (var (by, id) in Logged)
        {
            if (await Room.FindAnswerAsync(id, by) is { } first)
            {
                return first;
            }
        }

        return new(Decision.Refuse(code, arguments), Room.State.Version, [], false);
    }

    private protected async Task<IResult> ReplyAsync(Task<Outcome> outcome) =>
        await Context.RequestServices.GetRequiredService<Reply>().ToAsync(Context, Visit, await outcome);
}
