using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Sheets;

/// <summary>Who takes part on paper: the people whom the desk entered, at a table or (0) in the whole hall.</summary>
internal static class WithoutPhone
{
    /// <summary>The most at one table, or in the hall.</summary>
    public const int Most = 300;

    /// <summary>In the order of coming in.</summary>
    public static IReadOnlyList<Participant> At(Workshop workshop, int table) =>
        [.. workshop.Roster.Present.Where(person => person is { IsByDesk: true, With: null } && (table == 0 || person.Group?.Number == table))];
}
