using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class ReplayTests
{
    [Fact]
    public void The_ten_thousandth_note_costs_little_more_than_the_hundredth()
    {
        // Counted in bytes, which a busy machine can't change: a tree grows with the logarithm, a copy would grow a hundredfold.
        var evening = Evening.AtTables().In(InThemes);
        AddNotes(evening, 1, 100);
        var few = BytesOfOneMore(evening.Now);
        AddNotes(evening, 101, 10_000);
        var many = BytesOfOneMore(evening.Now);

        Assert.InRange(many, 1, few * 4);
        Assert.InRange(many, 1, 8_000);
    }

    [Fact]
    public void A_state_that_was_handed_out_never_changes()
    {
        var evening = Evening.AtTables().In(InThemes);
        var before = evening.Now;
        var picture = Picture.Of(before);
        AddNotes(evening, 1, 50);
        Assert.Equal(picture, Picture.Of(before));
    }

    private static void AddNotes(Evening evening, int from, int to)
    {
        for (var n = from; n <= to; n++)
        {
            evening.Happen(Note(n));
        }
    }

    private static long BytesOfOneMore(Workshop state)
    {
        var note = Note(20_000);
        state.Apply(note);
        var before = GC.GetAllocatedBytesForCurrentThread();
        state.Apply(note);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static Recorded Note(int n) => new(
        new BoardEvent.NoteAdded(new NoteId(Person(n).Value), InThemes, Group1, "produser", AnnaId, "Een idee"), Anna, Evening.HalfPastSeven);
}
