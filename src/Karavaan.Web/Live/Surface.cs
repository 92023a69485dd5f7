namespace Karavaan.Web.Live;

/// <summary>The three kinds of page that a workshop lives on.</summary>
public enum Surface
{
    /// <summary>A participant's own page.</summary>
    Phone,

    /// <summary>The projector.</summary>
    Screen,

    /// <summary>The facilitator's page.</summary>
    Desk,
}
