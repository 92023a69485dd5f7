namespace Karavaan.Web.Shared;

/// <summary>A way back in for a facilitator who forgot their password, in the hands of who keeps the server.</summary>
public interface IPasswordResets
{
    /// <summary>A link's path and query, with which this facilitator chooses a new password; <c>null</c>: nobody has this name or address.</summary>
    Task<string?> OfferAsync(string login);
}
