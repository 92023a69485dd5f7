namespace Karavaan.Web.Storage;

/// <summary>Something of a workshop that was made public under <c>/p/{slug}</c>, and can be withdrawn.</summary>
/// <param name="Slug">Names it in the address; random, so that nobody guesses it.</param>
/// <param name="Workshop">Whose it is.</param>
/// <param name="Kind">What it is, such as <c>charter</c>.</param>
/// <param name="Created">UTC.</param>
/// <param name="Withdrawn">UTC; <c>null</c> while it can be read.</param>
/// <param name="ContentHash">Lower-case hex SHA-256 of the content when it was made public; no personal names in it.</param>
public sealed record Publication(
    string Slug, WorkshopId Workshop, string Kind, DateTimeOffset Created, DateTimeOffset? Withdrawn, string ContentHash);
