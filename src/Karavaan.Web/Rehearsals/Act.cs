namespace Karavaan.Web.Rehearsals;

/// <summary>The next thing that somebody does.</summary>
/// <param name="Key">What is remembered of it: what was done, or refused, is not done again.</param>
internal abstract record Act(string Key)
{
    /// <summary>Sends a form.</summary>
    public sealed record Send(string Key, PageForm Form) : Act(Key);

    /// <summary>Adds words at the end of a text that a table writes together.</summary>
    /// <param name="Key">What is remembered.</param>
    /// <param name="Path">Where changes of it are sent.</param>
    /// <param name="Words">What is added.</param>
    public sealed record Type(string Key, string Path, string Words) : Act(Key);
}
