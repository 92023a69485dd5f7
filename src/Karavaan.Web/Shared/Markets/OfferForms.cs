using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Shared.Markets;

/// <summary>
/// With what one person offers and looks for things: first the organisation, if they never named one, then a line for each. It holds
/// fields, so only what happens to this person touches it.
/// </summary>
public sealed class OfferForms : Fragment
{
    private const string Own = "offer-forms";

    /// <summary>One person's, in a stage with a market.</summary>
    public static FragmentKey Of(StageId stage, ParticipantId who) => new(Own, Argument.Of(stage), Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        QuadrantEvent.OrganisationChosen e => MarketStages.All(change.After).Select(s => Of(s.Id, e.By)),
        RosterEvent.PersonChanged e => MarketStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        RosterEvent.ParticipantForgotten e => MarketStages.All(change.After).Select(s => Of(s.Id, e.Participant)),
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene)
    {
        if (key.Audience.Participant is not { } who)
        {
            return null;
        }

        var map = scene.Workshop.Quadrants;
        var speaks = map.Speakers.TryGetValue(who, out var id) ? map.Organisations.GetValueOrDefault(id) : null;
        return new(typeof(OfferFormsPiece), new OfferFormsView(Argument.StageOf(key), speaks, scene.People.Find(who)?.Organisation ?? ""));
    }
}

/// <summary>The stage, the organisation as typed (<c>null</c>: none was named), and what its field says then.</summary>
public sealed record OfferFormsView(StageId Stage, string? Organisation, string Suggested);
