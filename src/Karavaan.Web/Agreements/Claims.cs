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
            : IsNamed(me) ? me.SendAsync(command, Named(me))
            : me.RefuseAsync(RefusalCode.NameMissing);
    }

    public static Task<IResult> ClaimAsync(CurrentParticipant me, Guid agreement) => IsNamed(me)
        ? me.SendAsync(new AgreementCommand.ClaimAgreement(new(agreement)) { Id = me.CommandId }, Named(me))
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
                new SideWrite.ChangePerson(me.Id, (_, person) => (person ?? NewPage(me)) with { Name = called }));
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
        return me.Scene.Workshop.Agreements.Find(agreement)?.ClaimedBy is { } claimer && (me.Viewer.Participant is not { } asking || asking == claimer)
            ? [new SideWrite.ChangePerson(claimer, (workshop, person) => person is null || Keeps(workshop, claimer, agreement) ? null : person with { AgreedName = "" })]
            : [];
    }

    private static bool Keeps(Workshop workshop, ParticipantId claimer, AgreementId given) =>
        workshop.Agreements.All.Values.Any(other => other.ClaimedBy == claimer && other.Id != given);

    private static bool IsNamed(CurrentParticipant me) => me.Scene.People.Find(me.Id) is { } person && (person.Name, person.AgreedName) is not ("", "");

    private static SideWrite.ChangePerson Named(CurrentParticipant me) =>
        new(me.Id, person => person with { AgreedName = person.AgreedName.Length > 0 ? person.AgreedName : person.Name });

    /// <summary>A person who was forgotten and goes on all the same gets a new page beside the log.</summary>
    private static Person NewPage(CurrentParticipant me) => new(me.Id, me.Room.State.Row.Id, "", "", me.Scene.Words.Language, "", "", HasPhone: true);
}
