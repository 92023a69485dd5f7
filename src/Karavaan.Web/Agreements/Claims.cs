using Karavaan.Domain.Agreements;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Names;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Karavaan.Web.Agreements;

/// <summary>
/// Taking up and giving back, with the name beside the log: it stays after the days that the workshop keeps names, as the promise at
/// the door says, and goes with the last agreement that its bearer gives back.
/// </summary>
internal static class Claims
{
    public static Task<IResult> AddAsync(CurrentParticipant me, int stage, AgreementForm form, [FromForm] string? claims)
    {
        var command = new AgreementCommand.AddAgreement(new(stage), form.Terms, claims == "yes") { Id = me.CommandId };
        return !command.Claims ? me.SendAsync(command)
            : Named(me) is { } person ? me.SendAsync(command, new SideWrite.SavePerson(person))
            : me.RefuseAsync(RefusalCode.NameMissing);
    }

    public static Task<IResult> ClaimAsync(CurrentParticipant me, Guid agreement) => Named(me) is { } person
        ? me.SendAsync(new AgreementCommand.ClaimAgreement(new(agreement)) { Id = me.CommandId }, new SideWrite.SavePerson(person))
        : me.RefuseAsync(RefusalCode.NameMissing);

    public static Task<IResult> GiveBackAsync(CurrentParticipant me, Guid agreement) =>
        me.SendAsync(new AgreementCommand.ReleaseAgreement(new(agreement)) { Id = me.CommandId }, Left(me, new(agreement)));

    public static Task<IResult> FreeAsync(CurrentDesk me, Guid agreement) =>
        me.SendAsync(new AgreementCommand.ReleaseAgreement(new(agreement)) { Id = me.CommandId }, Left(me, new(agreement)));

    /// <summary>Somebody without a name says how they are called; then it is their name everywhere.</summary>
    public static Task<IResult> SayNameAsync(CurrentParticipant me, [FromForm] string? name)
    {
        var called = PersonNames.Clean(name);
        return called.Length == 0 ? me.RefuseAsync(RefusalCode.NameMissing)
            : me.SendAsync(
                new RosterCommand.ChangePerson(me.Id) { Id = me.CommandId },
                new SideWrite.SavePerson(PersonOf(me) with { Name = called }));
    }

    /// <summary>The desk writes one down; a name that nobody in the room has is refused, because nobody would find it on their phone.</summary>
    public static Task<IResult> AskAsync(CurrentDesk me, int stage, AgreementForm form, [FromForm(Name = "for")] string? whom)
    {
        var called = PersonNames.Clean(whom, int.MaxValue);
        var asked = RoomNames.Find(me.Scene, called);
        return called.Length > 0 && asked is null
            ? me.RefuseAsync(RefusalCode.NobodyCalledSo)
            : me.SendAsync(new AgreementCommand.AskAgreement(new(stage), form.Terms, asked) { Id = me.CommandId });
    }

    /// <summary>What becomes of the claimer's name when this agreement is given back or goes: nothing, while they keep another.</summary>
    public static SideWrite[] Left(Current me, AgreementId agreement)
    {
        var list = me.Scene.Workshop.Agreements;
        return list.Find(agreement)?.ClaimedBy is { } claimer
            && !list.All.Values.Any(other => other.ClaimedBy == claimer && other.Id != agreement)
            && (me.Viewer.Participant is not { } asking || asking == claimer)
            && me.Scene.People.Find(claimer) is { } person
            ? [new SideWrite.SavePerson(person with { AgreedName = "" })]
            : [];
    }

    private static Person? Named(CurrentParticipant me) => PersonOf(me) is var person && (person.Name, person.AgreedName) is not ("", "")
        ? person with { AgreedName = person.AgreedName.Length > 0 ? person.AgreedName : person.Name }
        : null;

    /// <summary>A person who was forgotten and goes on all the same gets a new page beside the log.</summary>
    private static Person PersonOf(CurrentParticipant me) => me.Scene.People.Find(me.Id)
        ?? new Person(me.Id, me.Room.State.Row.Id, "", "", me.Scene.Words.Language, "", "", HasPhone: true);
}
