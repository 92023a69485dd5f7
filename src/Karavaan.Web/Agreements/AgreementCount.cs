using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;

namespace Karavaan.Web.Agreements;

/// <summary>How many agreements were added, and how many of them nobody took up yet.</summary>
public sealed class AgreementCount : Fragment
{
    private const string Own = "agreement-count";

    /// <summary>The one on these pages.</summary>
    public static FragmentKey For(Audience audience) => new(Own, audience);

    /// <inheritdoc/>
    public override string Name => Own;

    /// <inheritdoc/>
    public override IEnumerable<FragmentKey> Touched(Change change) =>
        change.Event is AgreementEvent or RosterEvent.ParticipantForgotten ? [For(Audience.Screen), For(Audience.Desk)] : [];

    /// <inheritdoc/>
    public override Drawing Draw(FragmentKey key, Scene scene)
    {
        var added = scene.Workshop.Agreements.Told.Where(agreement => !agreement.IsFixed).ToList();
        return new(typeof(AgreementCountLine), new AgreementCountView(added.Count, added.Count(agreement => agreement.ClaimedBy is null)));
    }
}

/// <summary>All that were added, and those that nobody took up.</summary>
public sealed record AgreementCountView(int Count, int Free);
