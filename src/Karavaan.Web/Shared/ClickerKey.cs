namespace Karavaan.Web.Shared;

/// <summary>The keys of a presenter's clicker, beside those of a keyboard, as <see cref="DeskKey"/> takes them.</summary>
public static class ClickerKey
{
    /// <summary>One slide or page on.</summary>
    public const string Next = "arrowright pagedown space";

    /// <summary>One slide or page back.</summary>
    public const string Previous = "arrowleft pageup";
}
