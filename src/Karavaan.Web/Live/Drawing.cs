using Karavaan.Domain.Texts;

namespace Karavaan.Web.Live;

/// <summary>An instance of a fragment, ready to become HTML.</summary>
/// <param name="Component">A <see cref="Piece{TView}"/>.</param>
/// <param name="View">What the component shows; a record, choices already made.</param>
/// <param name="List">The id of the list that holds it: then it is put there in order. <c>null</c>: it stands in a fixed place.</param>
/// <param name="Order">The place in the list, ascending.</param>
public sealed record Drawing(Type Component, object View, string? List = null, long Order = 0)
{
    /// <summary>
    /// Does it look the same on every page with an equal view? Then it is drawn once for many phones. For what stands by the hundred on
    /// each phone of a hall; the component may use its view, the scene, the texts and <see cref="CommandId"/>, and show no other fragment.
    /// </summary>
    public bool IsAlike { get; init; }

    /// <summary>A text that several write: then its changes are sent in place of the HTML.</summary>
    public TextLog? Log { get; init; }

    /// <summary>How often words of that text were blanked.</summary>
    public int Blanked { get; init; }
}
