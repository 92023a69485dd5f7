namespace Karavaan.Web.Tests.Storms;

/// <summary>How often, of a hundred, people take a form of a kind when the dice point at it.</summary>
internal static class Weights
{
    /// <summary>On a phone: mostly what the stage asks.</summary>
    public static int OfPhone(string kind) => kind switch
    {
        "help" or "attendance" or "group" => 10,
        "notes/*" or "quadrant/*/placements" or "agreements/*" => 30,
        _ => 100,
    };

    /// <summary>At the desk: what leads the evening comes by itself (<see cref="Course"/>), the rest is fiddling.</summary>
    public static int OfDesk(string kind) => kind switch
    {
        "desk/stage" or "desk/closing" or "desk/reveals/*" or "desk/hall/phones" => 0,
        "desk/people/*/presence" => 1,
        "desk/locks/*" or "desk/people" or "desk/groups" => 3,
        "desk/consent/rounds/*/reveal" or "desk/consent/articles/*/keeper" => 5,
        "desk/last-action" or "desk/approval" or "desk/consent/articles/*/decision" => 20,
        _ => 50,
    };
}
