using System.Diagnostics;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Live;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>Lets people back in on another device: with the name that they joined with and their four digits.</summary>
internal sealed class ReturnDesk(PeopleStore people)
{
    /// <summary>The same person with a new token; the device before this one is nobody any more. Their digits stay what they were.</summary>
    public async Task<JoinAnswer> ReturnAsync(Room room, JoinForm form, CancellationToken cancellation)
    {
        if (form.Name.Length == 0)
        {
            return new JoinAnswer.Refused("name", JoinText.ReturnName);
        }

        var digits = string.Concat(form.ReturnCode.Where(char.IsAsciiDigit));
        return await people.ReturnAsync(room.State.Row.Id, form.Name, digits, cancellation) switch
        {
            ReturnAnswer.Welcome(var person) => await WelcomeAsync(room, person.Id, digits, JoinSecret.Of(form.Secret)),
            ReturnAnswer.Locked => new JoinAnswer.Refused("back", JoinText.ReturnLocked),
            ReturnAnswer.Wrong => new JoinAnswer.Refused("back", JoinText.ReturnWrong),
            _ => throw new UnreachableException(),
        };
    }

    private static async Task<JoinAnswer> WelcomeAsync(Room room, ParticipantId who, string digits, Token token)
    {
        if (room.State.Workshop.Roster.Find(who) is null)
        {
            return new JoinAnswer.Removed();
        }

        var outcome = await room.SendAsync(
            new RosterCommand.ChangePerson(who) { Id = JoinSecret.IdOf(room.State.Row.Id, token, "return") },
            new Actor.Participant(who),
            new SideWrite.SaveToken(who, token.Hash, digits));
        return outcome.IsAccepted ? new JoinAnswer.In(who, token) : JoinAnswer.Of(outcome.Refusal);
    }
}
