using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents;

/// <summary>
/// Everything that a charter is printed from. Names come with it, because history knows none; so does the time, because a document
/// has no clock: the same input is the same document.
/// </summary>
/// <param name="Workshop">The state to print.</param>
/// <param name="Title">The workshop's title.</param>
/// <param name="Language">nl, fr, en or de: the workshop's.</param>
/// <param name="Date">When the state came to be, in the time zone that its days are printed in.</param>
/// <param name="NameOf">How a person is called, or what stands for somebody without a name.</param>
/// <param name="SignedAs">The name under the charter, and the organisation that it stands for (empty: for themselves).</param>
public sealed record CharterInput(
    Workshop Workshop,
    string Title,
    string Language,
    DateTimeOffset Date,
    Func<ParticipantId, string> NameOf,
    Func<Signature, SignedAs> SignedAs)
{
    /// <summary>The name with which somebody took something up, which stays when others are erased; <c>null</c>: as they are called.</summary>
    public Func<ParticipantId, string>? AgreedAs { get; init; }

    /// <summary>The name of somebody who said yes to it among who was there; <c>null</c>: it is not kept, and they are counted only.</summary>
    public Func<ParticipantId, string?>? AttendedAs { get; init; }

    /// <summary>
    /// The name at a note in a report; <c>null</c> for somebody without a name or whose name is not kept. Not there at all: notes have
    /// no names in this workshop.
    /// </summary>
    public Func<ParticipantId, string?>? WroteAs { get; init; }

    /// <summary>Where anybody can read the charter; <c>null</c>: nowhere, and then no QR is printed.</summary>
    public PublicPage? Page { get; init; }

    /// <summary>The name beside an agreement or an open article, as <see cref="AgreedAs"/> has it.</summary>
    internal string KeptNameOf(ParticipantId who) => (AgreedAs ?? NameOf)(who);
}

/// <summary>A name under the charter, for which organisation, and what they are there; both may be empty.</summary>
public sealed record SignedAs(string Name, string Organisation, string Role = "");

/// <summary>
/// A page on the internet. <paramref name="Code"/> is its QR without quiet zone: true is dark, the first index is the row.
/// <paramref name="Check"/> is the page beside it where people find out whether a file is one that was issued.
/// </summary>
public sealed record PublicPage(string Address, bool[,] Code, string Check);
