using Karavaan.Domain.Workshops;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>Whom somebody means who types a name or an e-mail address. No name holds an @, so never two.</summary>
internal static class Logins
{
    /// <summary>Whose name or address this is. Of an address that two accounts share, which this program makes no more, the first.</summary>
    public static IQueryable<Facilitator> WithLogin(this UserManager<Facilitator> users, string login)
    {
        var typed = Typed.Clean(login);
        var (name, email) = (users.NormalizeName(typed), users.NormalizeEmail(typed));
        return users.Users.Where(f => f.NormalizedUserName == name || f.NormalizedEmail == email).OrderBy(f => f.Id);
    }

    /// <summary>The account with this name or address; <c>null</c>: there is none.</summary>
    public static Task<Facilitator?> FindByLoginAsync(this UserManager<Facilitator> users, string login) =>
        users.WithLogin(login).FirstOrDefaultAsync();
}
