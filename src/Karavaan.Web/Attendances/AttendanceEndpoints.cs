using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Attendances;

/// <summary>Whose name stands among who was there, in the report: nobody's, but for who says yes.</summary>
public static class AttendanceEndpoints
{
    /// <summary>The question on the phone.</summary>
    public static IServiceCollection AddAttendance(this IServiceCollection services) => services.AddFragment<MyAttendance>();

    /// <summary>A page of its own for the menu, and the answer.</summary>
    public static void MapAttendance(this RouteGroupBuilder participant)
    {
        participant.MapGet("attendance", IResult (CurrentParticipant me) => new RazorComponentResult<AttendancePage>(new { me.Scene, Who = me.Id }));
        participant.MapPut("attendance", (CurrentParticipant me, [FromForm] bool? named) =>
            me.SendAsync(new RosterCommand.NameAttendance(named == true) { Id = me.CommandId }));
    }
}
