namespace Karavaan.Web.Tests.Guarding;

/// <summary>
/// Who may use which route. A rule that ends with <c>/**</c> holds for what lies under its path too, because one guard of the program does; the
/// longest one counts. Everything else is named by itself: a new route without a rule fails.
/// </summary>
internal static class Rules
{
    private static readonly (string Path, Role May, Guard Guard)[] All =
    [
        ("/", Role.Everybody, Guard.Origin),
        ("/w/{code}/**", Role.Participant, Guard.Origin),
        ("/w/{code}/desk/**", Role.Desk, Guard.Origin),
        ("/w/{code}/screen/**", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/results/**", Role.Participant | Role.Desk, Guard.Origin),
        ("/w/{code}/live?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/live?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/live/negotiate?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/live/negotiate?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/w/{code}/catch-up?surface=desk", Role.Desk, Guard.Origin),
        ("/w/{code}/catch-up?surface=screen", Role.Screen | Role.Desk, Guard.Origin),
        ("/j", Role.Everybody, Guard.Origin),
        ("/j/{code}", Role.Everybody, Guard.Origin),
        ("/p/{slug}/**", Role.Everybody, Guard.Origin),
        ("/help", Role.Everybody, Guard.Origin),
        ("/help/{topic}", Role.Everybody, Guard.Origin),
        ("/help/kept", Role.Everybody, Guard.Origin),
        ("/check", Role.Everybody, Guard.Origin),
        ("/d/{token}", Role.Everybody, Guard.Origin),
        ("/confirm/{token}", Role.Everybody, Guard.Origin),
        ("/works", Role.Everybody, Guard.Origin),
        ("/screen", Role.Everybody, Guard.Origin),
        ("/healthz", Role.Everybody, Guard.Origin),
        ("/healthz/live", Role.Everybody, Guard.Origin),
        ("/healthz/ready", Role.Everybody, Guard.Origin),
        ("/account", Role.SignedIn, Guard.Token),
        ("/account/kept.json", Role.SignedIn, Guard.Token),
        ("/account/deletion", Role.SignedIn, Guard.Token),
        ("/account/invite", Role.SignedIn, Guard.Token),
        ("/account/password", Role.SignedIn, Guard.Token),
        ("/account/sign-out", Role.SignedIn, Guard.Token),
        ("/account/first", Role.Everybody, Guard.Token),
        ("/account/reset", Role.Everybody, Guard.Token),
        ("/account/invited", Role.Everybody, Guard.Token),
        ("/account/sign-in", Role.Everybody, Guard.Token),
        ("/desk", Role.SignedIn, Guard.Token),
        ("/desk/new", Role.SignedIn, Guard.Token),
        ("/desk/new/files/{file}", Role.SignedIn, Guard.Token),
        ("/desk/addresses", Role.SignedIn, Guard.Token),
        ("/desk/guides/{file}", Role.SignedIn, Guard.Token),
        ("/desk/pictures", Role.SignedIn, Guard.Token),
        ("/templates", Role.SignedIn, Guard.Token),
        ("/templates/library", Role.SignedIn, Guard.Token),
        ("/templates/library/copies", Role.SignedIn, Guard.Token),
        ("/templates/{template}/**", Role.Owner, Guard.Token),
        ("/desk/pictures/{picture}", Role.Owner, Guard.Token),
        ("/desk/pictures/{picture}/deletion", Role.Owner, Guard.Token),
        ("/w/{code}/pictures/{picture}", Role.Participant | Role.Screen | Role.Desk, Guard.Origin),
        ("/desk/{id}/deletion", Role.Owner, Guard.Token),
        ("/desk/{id}/deletion/rehearsal", Role.Owner, Guard.Token),
        ("/desk/{id}/file", Role.Desk, Guard.Token),
        ("/desk/{id}/facilitators", Role.Desk, Guard.Token),
    ];

    /// <summary>The rule of a route.</summary>
    public static (Role May, Guard Guard) Of(Door door) => Find(door) ?? throw new InvalidOperationException($"{door} has no rule");

    /// <summary>The rule of a route, if it has one.</summary>
    public static (Role May, Guard Guard)? Find(Door door) =>
        All.Where(rule => Covers(rule.Path, door.Path)).OrderByDescending(rule => rule.Path.Length).Select(rule => ((Role, Guard)?)(rule.May, rule.Guard)).FirstOrDefault();

    private static bool Covers(string rule, string path) => rule.EndsWith("/**", StringComparison.Ordinal)
        ? path == rule[..^3] || path.StartsWith(rule[..^2], StringComparison.Ordinal)
        : path == rule;
}
