using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Shared;

/// <summary>The facilitator who is asking, at the desk. Only in endpoints under <see cref="Entrances.MapDesk"/>.</summary>
public sealed class CurrentDesk : Current
{
    private CurrentDesk(HttpContext context)
        : base(context)
    {
        Id = Visit.By is Actor.Facilitator(var id) ? id : throw new InvalidOperationException("This endpoint is not the desk's.");
        CommandId = CommandIds.Of(context.Request);
    }

    /// <summary>Who.</summary>
    public FacilitatorId Id { get; }

    /// <summary>The paired phone that is asking; <c>null</c>: it is the facilitator's account.</summary>
    public Guid? PairedDesk => Visit.PairedDesk;

    /// <summary>The id for the command of this request.</summary>
    public Guid CommandId { get; }

    private protected override IEnumerable<(Actor By, Guid Id)> Logged => [(new Actor.Facilitator(Id), CommandId)];

    /// <summary>Gives the command in this facilitator's name and answers the request.</summary>
    public Task<IResult> SendAsync(Command command, params SideWrite[] beside) =>
        ReplyAsync(Room.SendAsync(command, new Actor.Facilitator(Id), beside));

    /// <summary>Answers with what became of several commands: the last one, or the one that was not taken.</summary>
    public Task<IResult> AnswerAsync(Outcome outcome) => ReplyAsync(Task.FromResult(outcome));

    /// <summary>Called by the framework.</summary>
    public static ValueTask<CurrentDesk> BindAsync(HttpContext context) => new(new CurrentDesk(context));
}
