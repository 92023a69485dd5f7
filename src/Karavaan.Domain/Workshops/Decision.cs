namespace Karavaan.Domain.Workshops;

/// <summary>The answer to a command: what happened, or why nothing did.</summary>
public abstract record Decision
{
    private Decision()
    {
    }

    /// <summary>Accepted, possibly without events (a repeated tap decides nothing).</summary>
    public sealed record Accepted(Sequence<WorkshopEvent> Events) : Decision;

    /// <summary>Refused; nothing changed.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;

    /// <summary>Accepts with the given events.</summary>
    public static Decision Accept(params WorkshopEvent[] events) => new Accepted([.. events]);

    /// <summary>Refuses with a reason that can be put into words in every language.</summary>
    public static Decision Refuse(RefusalCode code, params string[] arguments) => new Refused(new Refusal(code, [.. arguments]));
}
