using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>The participant who is asking. Only in endpoints under <see cref="Entrances.MapParticipant"/>.</summary>
public sealed class CurrentParticipant : Current
{
    private CurrentParticipant(HttpContext context)
        : base(context)
    {
        By = Visit.By as Actor.Participant ?? throw new InvalidOperationException("This endpoint is not a participant's.");
        CommandId = CommandIds.Of(context.Request);
    }

    /// <summary>Who.</summary>
    public ParticipantId Id => By.Id;

    /// <summary>As whom they give commands: themselves, or the desk for somebody without a phone.</summary>
    public Actor.Participant By { get; }

    /// <summary>The id for the command of this request.</summary>
    public Guid CommandId { get; }

    private protected override IEnumerable<(Actor By, Guid Id)> Logged => [(By, CommandId), (new Actor.Secret(), CommandId)];

    /// <summary>Is the device on its way to somebody else? Then it shows nothing of anybody.</summary>
    public bool IsHandedOver => LiveCookies.TurnOf(Context.Request) is { } next && next != Id;

    /// <summary>Who takes part on this device; first whose turn it is.</summary>
    public Task<Karavaan.Domain.Sequence<Bearer>> BearersAsync() =>
        Bearer.FindAsync(Context.Request, Room, Context.RequestServices.GetRequiredService<PeopleStore>());

    /// <summary>Gives the command in this person's name and answers the request.</summary>
    public Task<IResult> SendAsync(Command command, params SideWrite[] beside) =>
        ReplyAsync(Room.SendAsync(command, By, beside));

    /// <summary>Likewise, for a page that asks for something else than what it has to draw.</summary>
    public async Task<IResult> SendAsync(Command command, Func<RoomState, object> answer)
    {
        var outcome = await Room.SendAsync(command, By);
        return outcome.IsAccepted ? Results.Json(answer(Room.State), Reply.Json) : await ReplyAsync(Task.FromResult(outcome));
    }

    /// <summary>Gives the command without a name: it carries a ballot (<see cref="BallotAsync(RoundId)"/>).</summary>
    public Task<IResult> SendSecretlyAsync(Command command) => ReplyAsync(Room.SendAsync(command, new Actor.Secret()));

    /// <summary>
    /// What stands for this person in a round. When the round's key is gone it is a ballot of nobody: the command that carries it
    /// is refused with the reason.
    /// </summary>
    public async Task<string> BallotAsync(RoundId round) =>
        RoundSecret.BallotOf(await Room.RoundKeyAsync(round) ?? RoundSecret.Draw(), Id);

    /// <summary>What stands for this person's group in a round by group; likewise.</summary>
    public async Task<string> BallotAsync(RoundId round, GroupId group) =>
        RoundSecret.BallotOf(await Room.RoundKeyAsync(round) ?? RoundSecret.Draw(), group);

    /// <summary>Called by the framework.</summary>
    public static ValueTask<CurrentParticipant> BindAsync(HttpContext context) => new(new CurrentParticipant(context));
}
