namespace Karavaan.Web.Tests.Storms;

/// <summary>Whose eyes read what a device receives.</summary>
/// <param name="Name">How people call them.</param>
/// <param name="Surface">phone, screen, desk, or retelling: the screen in words, on a phone.</param>
internal sealed record Reader(string Name, string Surface)
{
    /// <summary>Does it show what everybody may see?</summary>
    public bool IsWall => Surface is "screen" or "retelling";
}
