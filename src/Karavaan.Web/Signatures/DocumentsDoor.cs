using Karavaan.Web.Live;

namespace Karavaan.Web.Signatures;

/// <summary>The QR to the documents beside the signing on the desk, from the first adopted article on: before that nobody has anything to sign or to take along.</summary>
public sealed class DocumentsDoor : Fragment
{
    /// <summary>The one instance.</summary>
    public static FragmentKey Key { get; } = new("documents-door", Audience.Desk);

    /// <inheritdoc/>
    public override string Name => Key.Name;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Signatories.IsDecided(change) ? [Key] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(DocumentsDoorPiece), scene.Workshop.Charter.HasAdopted);
}
