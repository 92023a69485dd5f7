namespace Karavaan.Web.Accounts;

/// <summary>The addresses of the pages of accounts.</summary>
public static class AccountPaths
{
    /// <summary>All of them lie under it.</summary>
    public const string Root = "/account";

    /// <summary>Makes the first facilitator.</summary>
    public const string First = "/account/first";

    /// <summary>Makes one more facilitator, who was invited.</summary>
    public const string Invited = "/account/invited";

    /// <summary>Where a facilitator invites another one.</summary>
    public const string Invite = "/account/invite";

    /// <summary>Where a facilitator signs in.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Where a facilitator signs out (POST).</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>Where a facilitator who forgot their password chooses another one, by a link.</summary>
    public const string Reset = "/account/reset";

    /// <summary>A facilitator's own account.</summary>
    public const string Own = Root;

    /// <summary>Everything that is kept about a facilitator, as a file.</summary>
    public const string Kept = "/account/kept.json";

    /// <summary>Where a facilitator deletes their account.</summary>
    public const string Deletion = "/account/deletion";

    /// <summary>Where a facilitator changes their password.</summary>
    public const string Password = "/account/password";

    /// <summary>Where a facilitator goes from here: the workshops that they lead.</summary>
    public const string Desk = "/desk";

    /// <summary>The address if it is one of ours, otherwise the desk: nobody is sent to another site after signing in.</summary>
    public static string LocalOrDesk(string? address) =>
        address is ['/'] or ['/', not ('/' or '\\'), ..] && !address.Any(char.IsControl) ? address : Desk;
}
