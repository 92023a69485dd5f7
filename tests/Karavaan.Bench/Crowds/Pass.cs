namespace Karavaan.Bench.Crowds;

/// <summary>What somebody's phone holds after joining.</summary>
/// <param name="Cookie">Who they are.</param>
/// <param name="Live">Where their page listens.</param>
/// <param name="Build">The program that made the page.</param>
/// <param name="Version">The version of the page.</param>
/// <param name="Notes">Where a note is laid on the table; empty when the page has no such form.</param>
internal sealed record Pass(string Cookie, Uri Live, string Build, int Version, string Notes);

/// <summary>Somebody joined.</summary>
/// <param name="Pass">What their phone holds.</param>
/// <param name="Door">How long the join page took.</param>
/// <param name="Join">How long it took from sending the form until the board was read.</param>
internal sealed record Entry(Pass Pass, TimeSpan Door, TimeSpan Join);
