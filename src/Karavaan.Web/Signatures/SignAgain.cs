using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>
/// Tells who signed that an article changed since, and asks again: a signature stands for the text that was read. Nothing is typed in
/// it, because the desk's decisions redraw it.
/// </summary>
public sealed class SignAgain : Fragment
{
    private const string Own = "sign-again";

    /// <summary>One person's, in a stage.</summary>
    public static FragmentKey Of(StageId stage, Audience person) => new(Own, Argument.Of(stage), person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change)
    {
        Audience? whom = Signatories.SignedBy(change) is { } person ? Audience.Person(person)
            : Signatories.IsDecided(change) || change.Event is ProgrammeEvent.StageLocked or ProgrammeEvent.StageUnlocked ? Audience.EachPerson
            : null;
        return whom is { } audience
            ? change.After.Programme.Stages.Where(stage => stage.Content is StageTemplate.Sign).Select(stage => Of(stage.Id, audience))
            : [];
    }

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        var (charter, stage) = (scene.Workshop.Charter, Argument.StageOf(key));
        var isAsked = key.Audience.Participant is { } who
            && charter.HasAdopted
            && scene.Workshop.Programme.Find(stage) is { IsLocked: false }
            && charter.Signatures.GetValueOrDefault(who) is { } signature
            && !charter.IsUpToDate(signature);
        return new(typeof(SignAgainPiece), new SignAgainView(stage, isAsked));
    }
}

/// <summary>Is a new signature asked?</summary>
public sealed record SignAgainView(StageId Stage, bool IsAsked);
