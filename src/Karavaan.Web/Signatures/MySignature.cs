using System.Globalization;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>The form with which one person signs, or what they signed with the way back. Only they touch it, and the desk.</summary>
public sealed class MySignature : Fragment
{
    private const string Own = "sign-mine";

    /// <summary>One person's, in a stage.</summary>
    public static FragmentKey Of(StageId stage, Audience person) => new(Own, Argument.Of(stage), person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        Whom(change) is { } person ? Stages(change.After).Select(stage => Of(stage, person)) : [];

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) =>
        key.Audience.Participant is { } who && Find(scene.Workshop, key.Argument) is { } stage
            ? new Drawing(typeof(MySignaturePiece), MySignatureView.Of(scene, stage, who))
            : null;

    private static Audience? Whom(Change change) => change.Event switch
    {
        _ when Signatories.SignedBy(change) is { } person => Audience.Person(person),
        ProgrammeEvent.StageLocked or ProgrammeEvent.StageUnlocked => Audience.EachPerson,
        _ when Signatories.Renamed(change) is { } person => Audience.Person(person),
        // The first article that is adopted opens the form, the last one that is taken back closes it.
        _ when change.Before.Charter.HasAdopted != change.After.Charter.HasAdopted => Audience.EachPerson,
        _ => null,
    };

    private static Stage? Find(Workshop workshop, string number) =>
        workshop.Programme.Find(new StageId(int.Parse(number, CultureInfo.InvariantCulture)));

    private static IEnumerable<StageId> Stages(Workshop workshop) => workshop.Programme.Stages
        .Where(stage => stage.Content is Domain.Templates.StageTemplate.Sign).Select(stage => stage.Id);
}

/// <summary>What the form is filled in with, or what was signed; and whether a board said that it does not sign.</summary>
public sealed record MySignatureView(
    StageId Stage, bool IsLocked, bool HasAdopted, Signature? Signature, bool IsDeclined, string Name, string Organisation, string Role)
{
    /// <summary>The name under the charter, or the one in the room as a proposal; empty for who has none.</summary>
    internal static MySignatureView Of(Scene scene, Stage stage, ParticipantId who)
    {
        var (charter, person) = (scene.Workshop.Charter, scene.People.Find(who));
        return new(
            stage.Id,
            stage.IsLocked,
            charter.HasAdopted,
            charter.Signatures.GetValueOrDefault(who),
            charter.Declined.Contains(who),
            FirstOf(person?.SignedName, person?.Name),
            FirstOf(person?.SignedOrganisation, person?.Organisation),
            person?.SignedRole ?? "");
    }

    private static string FirstOf(string? signed, string? known) => string.IsNullOrEmpty(signed) ? known ?? "" : signed;
}
