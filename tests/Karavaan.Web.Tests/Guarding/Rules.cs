namespace Karavaan.Web.Tests.Guarding;

/// <summary>Who may use which route. The rule with the longest path that a route lies under is its rule; without one, a test fails.</summary>
internal static class Rules
{
    private static readonly (string Path, Role May, Guard Guard)[] All =
    [
        ("/", Role.Everybody, Guard.Origin),
        ("/w/{code}", Role.Participant, Guard.Origin),
        ("/w/{code}/desk", Role.Desk, Guard.Origin),
        ("/w/{code}/screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/results", Role.Participant | Role.Desk, Guard.Origin),
        ("/w/{code}/live?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/live?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/live/negotiate?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/live/negotiate?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/catch-up?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/catch-up?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/j", Role.Everybody, Guard.Origin),
        ("/p/{slug}", Role.Everybody, Guard.Origin),
        ("/help", Role.Everybody, Guard.Origin),
        ("/check", Role.Everybody, Guard.Origin),
        ("/d/{token}", Role.Everybody, Guard.Origin),
        ("/confirm/{token}", Role.Everybody, Guard.Origin),
        ("/screen", Role.Everybody, Guard.Origin),
        ("/healthz", Role.Everybody, Guard.Origin),
        ("/account", Role.SignedIn, Guard.Token),
        ("/account/first", Role.Everybody, Guard.Token),
        ("/account/invited", Role.Everybody, Guard.Token),
        ("/account/sign-in", Role.Everybody, Guard.Token),
        ("/desk", Role.SignedIn, Guard.Token),
        ("/templates", Role.SignedIn, Guard.Token),
        ("/templates/{template}", Role.Owner, Guard.Token),
        ("/desk/pictures/{picture}", Role.Owner, Guard.Token),
        ("/w/{code}/pictures/{picture}", Role.Participant | Role.Screen | Role.Desk, Guard.Origin),
        ("/desk/{id}/deletion", Role.Owner, Guard.Token),
        ("/desk/{id}/file", Role.Desk, Guard.Token),
        ("/desk/{id}/facilitators", Role.Desk, Guard.Token),
    ];

    /// <summary>The rule of a route.</summary>
    public static (Role May, Guard Guard) Of(Door door)
    {
        var rules = All.Where(rule => IsUnder(door.Path, rule.Path)).OrderByDescending(rule => rule.Path.Length).ToList();
        Assert.True(rules.Count > 0, $"{door} has no rule: say in {nameof(Rules)} who may use it");
        return (rules[0].May, rules[0].Guard);
    }

    private static bool IsUnder(string path, string rule) =>
        path == rule || (path.StartsWith(rule, StringComparison.Ordinal) && path[rule.Length] is '/' or '?');
}
