using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Workshops;

public class AttendanceTests
{
    [Fact]
    public void Nobody_is_named_until_they_say_so_and_a_yes_can_be_taken_back()
    {
        var evening = Evening.AtTables();
        Assert.DoesNotContain(evening.Now.Roster.Present, person => person.IsNamed);
        evening.When(Anna, NameAttendance(false)).ThenNothing();

        evening.When(Anna, NameAttendance()).Then(new RosterEvent.AttendanceNamed(AnnaId, true));
        evening.When(Anna, NameAttendance()).ThenNothing();
        Assert.Equal([AnnaId], evening.Now.Roster.Present.Where(person => person.IsNamed).Select(person => person.Id));

        Assert.False(evening.When(Anna, NameAttendance(false)).Then(new RosterEvent.AttendanceNamed(AnnaId, false)).Roster.Find(AnnaId)!.IsNamed);
    }

    [Fact]
    public void It_can_be_said_and_taken_back_after_the_close()
    {
        var evening = Evening.AtTables().Given(Anna, NameAttendance()).Given(Fleur, Close());
        evening.When(Anna, NameAttendance(false)).Then(new RosterEvent.AttendanceNamed(AnnaId, false));
        evening.When(Bram, NameAttendance()).Then(new RosterEvent.AttendanceNamed(BramId, true));
    }

    [Fact]
    public void Who_was_forgotten_is_named_nowhere_and_who_was_taken_out_has_no_say()
    {
        var evening = Evening.AtTables().Given(Anna, NameAttendance(), Forget(AnnaId));
        Assert.False(evening.Now.Roster.People[AnnaId].IsNamed);
        evening.When(Anna, NameAttendance()).ThenRefused(RefusalCode.NotInWorkshop);
        evening.Given(Fleur, Remove(BramId)).When(Bram, NameAttendance()).ThenRefused(RefusalCode.NotInWorkshop);
    }
}
