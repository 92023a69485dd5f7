namespace Karavaan.Web.Storage;

/// <summary>A file that was given to somebody, so that it can be told from one that was changed. Nothing of what is in it but its hash.</summary>
/// <param name="Hash">Lower-case hex SHA-256 of its bytes.</param>
/// <param name="Workshop">Whose it is.</param>
/// <param name="Kind">What it is: <c>charter</c> or <c>report</c>.</param>
/// <param name="TextHash">Which <see cref="CharterCopy"/> it was made from.</param>
/// <param name="Issued">When it was given for the first time, UTC.</param>
public sealed record IssuedFile(string Hash, WorkshopId Workshop, string Kind, string TextHash, DateTimeOffset Issued);

/// <summary>The canonical text of a charter as it stood when a file was made from it; no personal names in it.</summary>
/// <param name="Hash">Lower-case hex SHA-256 of the text in UTF-8: the one that the documents print.</param>
/// <param name="Workshop">Whose it is.</param>
/// <param name="Text">Whole.</param>
/// <param name="Issued">When a file was made from it for the first time, UTC.</param>
public sealed record CharterCopy(string Hash, WorkshopId Workshop, string Text, DateTimeOffset Issued);
