using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>Asks for a name where somebody has none: an agreement with 'Deelnemer 12' is nobody's. Takes no room for everybody else.</summary>
public sealed class MyAgreedName : Fragment
{
    private const string Own = "agreement-name";

    /// <summary>One person's.</summary>
    public static FragmentKey Of(ParticipantId who) => new(Own, Audience.Person(who));

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) => change.Event switch
    {
        RosterEvent.PersonChanged e => [Of(e.Participant)],
        RosterEvent.ParticipantForgotten e => [Of(e.Participant)],
        _ => [],
    };

    /// <inheritdoc/>
    public override Drawing? Draw(FragmentKey key, Scene scene) => key.Audience.Participant is { } who
        ? new Drawing(typeof(MyAgreedNameForm), new MyAgreedNameView(scene.People.Find(who) is { Name.Length: > 0 }))
        : null;
}

/// <summary>Is the person's name known?</summary>
public sealed record MyAgreedNameView(bool IsKnown);
