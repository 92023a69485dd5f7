using Karavaan.Documents.Tests.Pdf;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>What somebody reads who opens the charter's file.</summary>
internal static class CharterReading
{
    /// <summary>Its whole text, with plain spaces.</summary>
    public static string Of(CharterEvening evening) => ReadBack.Normal(ReadBack.Text(evening.Pdf).Replace('\u00A0', ' '));
}
