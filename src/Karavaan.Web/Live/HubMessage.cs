namespace Karavaan.Web.Live;

/// <summary>The names of the messages from the hub to a page.</summary>
internal static class HubMessage
{
    /// <summary><c>ops(Op[] ops, int version)</c>: <c>version</c> is what the page has heard everything of, apart from these.</summary>
    public const string Ops = "ops";

    /// <summary><c>reload()</c>: load the whole page again.</summary>
    public const string Reload = "reload";

    /// <summary><c>gone()</c>: the workshop was deleted with everything.</summary>
    public const string Gone = "gone";

    /// <summary><c>pause()</c>: the program stops, and will be back; what is written meanwhile waits on the page.</summary>
    public const string Pause = "pause";

    /// <summary><c>here(string[] participantIds)</c>: who is connected; to desks only.</summary>
    public const string Here = "here";

    /// <summary><c>screens(int connected, int silent)</c>: how many screens there are, and how many can't be heard; to desks only.</summary>
    public const string Screens = "screens";

    /// <summary><c>passing(kind, from, data)</c>.</summary>
    public const string Passing = "passing";
}
