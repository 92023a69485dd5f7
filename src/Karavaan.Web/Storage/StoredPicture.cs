using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Storage;

/// <summary>A picture of a facilitator's, made small and without anything but what is seen.</summary>
/// <param name="Hash">The first half of the SHA-256 of its bytes, as lower-case hex.</param>
/// <param name="Owner">Who added it, or took a template with it; only they list and delete it.</param>
/// <param name="Alt">What is to be seen on it, in words.</param>
/// <param name="Type">Its media type.</param>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="Data">Its bytes; empty in a list.</param>
/// <param name="Made">When it was added, UTC.</param>
public sealed record StoredPicture(string Hash, FacilitatorId Owner, string Alt, string Type, int Width, int Height, byte[] Data, DateTimeOffset Made);
