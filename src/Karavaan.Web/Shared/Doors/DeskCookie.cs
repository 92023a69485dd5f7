namespace Karavaan.Web.Shared.Doors;

/// <summary>The cookie of a facilitator who is signed in.</summary>
public static class DeskCookie
{
    /// <summary>Its name.</summary>
    public const string Name = "karavaan-desk";

    /// <summary>The cookie of a browser in which a facilitator signed in before.</summary>
    public const string KnownName = "karavaan-known";

    /// <summary>How long it lasts without a visit.</summary>
    public static TimeSpan Life { get; } = TimeSpan.FromDays(14);

    /// <summary>How long a browser is known.</summary>
    public static TimeSpan KnownLife { get; } = TimeSpan.FromDays(180);
}
