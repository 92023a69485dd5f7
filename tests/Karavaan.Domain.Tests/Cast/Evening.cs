using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>
/// A workshop that is played: <see cref="Given"/> what people did before (everything must be accepted), <see cref="When"/> somebody
/// does something, then see what came of it. Keeps the log, as storage would.
/// </summary>
internal sealed class Evening
{
    public static readonly DateTimeOffset HalfPastSeven = new(2026, 11, 20, 19, 30, 0, TimeSpan.Zero);

    private readonly List<Recorded> log = [];

    public Workshop Now { get; private set; } = Workshop.Empty;

    public DateTimeOffset Clock { get; private set; } = HalfPastSeven;

    public IReadOnlyList<Recorded> Log => log;

    /// <summary>Fleur started the workshop; nobody has joined.</summary>
    public static Evening Started(WorkshopTemplate? template = null) => new Evening().Given(People.Fleur, Orders.Start(template ?? Buurt.Template));

    /// <summary>Anna and Bram sit in group 1, Cem in group 2.</summary>
    public static Evening AtTables(WorkshopTemplate? template = null) => Started(template)
        .Given(People.Anna, Orders.Join(People.AnnaId))
        .Given(People.Bram, Orders.Join(People.BramId))
        .Given(People.Cem, Orders.Join(People.CemId))
        .Given(People.Fleur, Orders.OpenGroups(2))
        .Given(People.Anna, Orders.ChooseGroup(People.Group1))
        .Given(People.Bram, Orders.ChooseGroup(People.Group1))
        .Given(People.Cem, Orders.ChooseGroup(People.Group2));

    /// <summary>The desk goes to this stage.</summary>
    public Evening In(StageId stage) => Given(People.Fleur, Orders.Go(Now.Programme.Current, stage));

    /// <summary>Time passes.</summary>
    public Evening After(TimeSpan time)
    {
        Clock += time;
        return this;
    }

    public Evening Given(Actor by, params Command[] commands)
    {
        foreach (var command in commands)
        {
            var outcome = When(by, command);
            Assert.True(outcome.Decision is Decision.Accepted, $"{command} was refused: {outcome.Decision}");
        }

        return this;
    }

    public Outcome When(Actor by, Command command)
    {
        var decision = WorkshopDecider.Decide(Now, command, by, Clock);
        if (decision is Decision.Accepted(var events))
        {
            foreach (var happened in events)
            {
                Happen(new Recorded(happened, by, Clock));
            }
        }

        return new Outcome(decision, Now);
    }

    /// <summary>An event as it lies in the log, without asking the deciders.</summary>
    public Evening Happen(Recorded recorded)
    {
        log.Add(recorded);
        Now = Now.Apply(recorded);
        return this;
    }

    /// <summary>The state of a fresh replay of the log.</summary>
    public Workshop Replay() => log.Aggregate(Workshop.Empty, (state, recorded) => state.Apply(recorded));
}
