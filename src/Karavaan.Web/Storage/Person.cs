using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>The erasable part of a participant: everything that names them. Lives beside the log. Texts are empty, never null.</summary>
/// <param name="Id">The only thing of a person that history knows.</param>
/// <param name="Workshop">A person is somebody in one workshop.</param>
/// <param name="Name">How they want to be called; empty: 'Deelnemer 12'.</param>
/// <param name="Organisation">For whom they came; may be empty.</param>
/// <param name="Language">nl, fr, en or de.</param>
/// <param name="SignedName">The name under the charter; empty until they sign.</param>
/// <param name="SignedOrganisation">The organisation under the charter, when they sign on its behalf.</param>
/// <param name="HasPhone">False for somebody whom the desk entered.</param>
public sealed record Person(
    ParticipantId Id,
    WorkshopId Workshop,
    string Name,
    string Organisation,
    string Language,
    string SignedName,
    string SignedOrganisation,
    bool HasPhone)
{
    /// <summary>What they are there ('voorzitter'), in their own words, when they sign for an organisation; mostly empty.</summary>
    public string SignedRole { get; init; } = "";

    /// <summary>The name beside the agreements that they took up; empty when they took up none.</summary>
    public string AgreedName { get; init; } = "";

    /// <summary>Did they leave a name under the charter, or beside an agreement?</summary>
    public bool IsSignatory => SignedName.Length + SignedOrganisation.Length + AgreedName.Length > 0;

    /// <summary>Does anything but a signature or an agreement still name them?</summary>
    public bool IsNamed => Name.Length + Organisation.Length > 0 || !IsSignatory;

    /// <summary>The same without a signature.</summary>
    public Person Unsigned() => this with { SignedName = "", SignedOrganisation = "", SignedRole = "" };

    /// <summary>
    /// What stays when the person wants to be forgotten: the signature and the name beside what they took up, whose retention was said
    /// at the time. <c>null</c>: nothing.
    /// </summary>
    public Person? Forgotten() => IsSignatory ? this with { Name = "", Organisation = "" } : null;
}
