using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Signatures;

/// <summary>The way to the private link for one's board, on the phone of who laid the charter before it; also when signing is over.</summary>
public sealed class MyLink : Fragment
{
    private const string Own = "sign-link";

    /// <summary>One person's, in a stage.</summary>
    public static FragmentKey Of(StageId stage, Audience person) => new(Own, Argument.Of(stage), person);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => Signatories.SignedBy(change) is { } who
        ? change.After.Programme.Stages.Where(stage => stage.Content is StageTemplate.Sign).Select(stage => Of(stage.Id, Audience.Person(who)))
        : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene) => new(typeof(MyLinkPiece), new MyLinkView(
        key.Audience.Participant is { } who && scene.Workshop.Charter.Signatures.GetValueOrDefault(who) is { IsPending: true }));
}

/// <summary>Does a board have to answer?</summary>
public sealed record MyLinkView(bool IsPending);
