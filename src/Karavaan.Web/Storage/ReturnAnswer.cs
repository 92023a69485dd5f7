namespace Karavaan.Web.Storage;

/// <summary>The answer to somebody who says a name and a code.</summary>
public abstract record ReturnAnswer
{
    private ReturnAnswer()
    {
    }

    /// <summary>It is this person.</summary>
    public sealed record Welcome(Person Person) : ReturnAnswer;

    /// <summary>Nobody has this name and this code.</summary>
    public sealed record Wrong : ReturnAnswer;

    /// <summary>Too many wrong codes, the right one doesn't help any more: the desk lets them in.</summary>
    public sealed record Locked : ReturnAnswer;
}
