namespace Karavaan.Web.Shared.Doors;

/// <summary>The cookie of a facilitator who is signed in.</summary>
public static class DeskCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "karavaan-desk";

    /// <summary>How long it lasts without a visit.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(14);
}
