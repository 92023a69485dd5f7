using Karavaan.Documents;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared;

/// <summary>What a charter is drawn from, with its names: the same on paper and on the wall.</summary>
public static class CharterInputs
{
    /// <summary>The workshop of a scene, in its language.</summary>
    /// <param name="scene">The state, and the names beside it.</param>
    /// <param name="date">The day and the time zone that a document prints.</param>
    public static CharterInput CharterInput(this Scene scene, DateTimeOffset date) =>
        new(scene.Workshop, scene.State.Row.Title, scene.Words.Language, date, scene.NameOf, scene.SignedAs)
        {
            AgreedAs = scene.AgreedNameOf,
            AttendedAs = scene.AttendedNameOf,
            WroteAs = scene.Workshop.Board.IsNamed ? scene.AttendedNameOf : null,
        };

    /// <summary>The name under the charter, and for which organisation; of somebody without a name there the name in the room.</summary>
    public static SignedAs SignedAs(this Scene scene, Signature signature)
    {
        var person = scene.People.Find(signature.By);
        return new(
            scene.SignedNameOf(signature.By),
            signature.OnBehalf ? person?.SignedOrganisation ?? "" : "",
            signature.OnBehalf ? person?.SignedRole ?? "" : "");
    }

    /// <summary>The name under the charter; of somebody without one the name in the room.</summary>
    public static string SignedNameOf(this Scene scene, ParticipantId who) =>
        scene.People.Find(who) is { SignedName.Length: > 0 } person ? person.SignedName : scene.NameOf(who);
}
