using System.Diagnostics;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>Lets people back in on another device: with the name that they joined with and their four digits.</summary>
internal sealed class ReturnDesk(PeopleStore people)
{
    /// <summary>The same person with a new token, on their own phone or on somebody's; the device before this one is nobody any more. Their digits stay what they were.</summary>
    public async Task<JoinAnswer> ReturnAsync(Room room, JoinForm form, ParticipantId? with, CancellationToken cancellation)
    {
        if (form.Name.Length == 0)
        {
            return new JoinAnswer.Refused("name", JoinText.ReturnName);
        }

        var digits = string.Concat(form.ReturnCode.Where(char.IsAsciiDigit));
        return await people.ReturnAsync(room.State.Row.Id, form.Name, digits, cancellation) switch
        {
            ReturnAnswer.Welcome(var person) => await WelcomeAsync(room, person, digits, JoinSecret.Of(form.Secret), with),
            ReturnAnswer.Locked => new JoinAnswer.Refused("back", JoinText.ReturnLocked),
            ReturnAnswer.Wrong => new JoinAnswer.Refused("back", JoinText.ReturnWrong),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<JoinAnswer> WelcomeAsync(
        Room room, Person person, string digits, Token token, ParticipantId? with)
    {
        var who = person.Id;
        if (room.State.Workshop.Roster.Find(who) is null)
        {
            return new JoinAnswer.Removed();
        }

        var outcome = await room.SendAsync(
            new RosterCommand.SharePhone(who, with) { Id = JoinSecret.IdOf(room.State.Row.Id, token, "return") },
            new Actor.Participant(who),
            new SideWrite.ChangePerson(who, known => known with { HasPhone = true }),
            new SideWrite.SaveToken(who, token.Hash, digits));
        return outcome.IsAccepted ? new JoinAnswer.In(who, token) : JoinAnswer.Of(outcome.Refusal);
    }
}
