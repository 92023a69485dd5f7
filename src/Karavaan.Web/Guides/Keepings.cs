using Karavaan.Domain;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Guides;

/// <summary>
/// Everything that is kept, with the words for it. The database says itself what it holds (<see cref="StoredTables"/>), so that nothing is
/// kept without standing on the page: what has no words stands there by its name.
/// </summary>
public static class Keepings
{
    /// <summary>All of it, in the order in which people ask.</summary>
    public static Sequence<KeepingPart> All { get; } =
    [
        new(KeepingsText.PartPeople,
            new Keeping(KeepingsText.People, KeepingsText.UntilNames, ShellText.ForgetMe, WorkshopRow.DefaultLife.Days)
            {
                Tables =
                [
                    new("people", "id", "workshop", "name", "organisation", "language", "signed_name", "signed_organisation", "signed_role", "agreed_name",
                        "has_phone", "token_hash", "return_code", "failures", "joined"),
                ],
            },
            new(KeepingsText.Events, KeepingsText.UntilTexts, ShellText.ForgetMe) { Tables = [new("events", "stream", "version", "type", "data", "actor", "at")] },
            new(KeepingsText.Commands, KeepingsText.UntilDeleted) { Tables = [new("commands", "stream", "actor", "command_id", "first_version", "count")] },
            new(KeepingsText.RoundKeys, KeepingsText.UntilReveal) { Tables = [new("round_keys", "round", "workshop", "key")] },
            new(KeepingsText.Confirmations, KeepingsText.UntilDeleted) { Tables = [new("confirmations", "participant", "workshop", "token_hash", "made")] }),
        new(KeepingsText.PartDevice,
            new Keeping(KeepingsText.CookieMe, KeepingsText.UntilNamesGo) { OnDevice = [LiveCookies.Participant] },
            new(KeepingsText.CookieTurn, KeepingsText.UntilHandedOn) { OnDevice = [LiveCookies.Turn] },
            new(KeepingsText.CookieScreen, KeepingsText.UntilNamesGo) { OnDevice = [LiveCookies.Screen, LiveCookies.Place] },
            new(KeepingsText.CookieDesk, KeepingsText.UntilHours, (int)PairedDeskStore.Life.TotalHours) { OnDevice = [LiveCookies.Desk] },
            new(KeepingsText.CookieAccount, KeepingsText.UntilSignedIn, DeskCookie.Life.Days) { OnDevice = [DeskCookie.Name] },
            new(KeepingsText.CookieKnown, KeepingsText.UntilDays, DeskCookie.KnownLife.Days) { OnDevice = [DeskCookie.KnownName] },
            new(KeepingsText.CookieLanguage, KeepingsText.UntilDays, PageLanguage.Life.Days) { OnDevice = [PageLanguage.Cookie] },
            new(KeepingsText.CookieForms, KeepingsText.UntilClosed) { OnDevice = [".AspNetCore.Antiforgery."] },
            new(KeepingsText.Typed, KeepingsText.UntilSaved) { OnDevice = ["out.", "draft.", "text.", "rescue."] },
            new(KeepingsText.Tabs, KeepingsText.UntilCleared) { OnDevice = ["turn", "hand", "karavaan.hands.", "karavaan.tab", "karavaan.reloaded", "karavaan.letters"] }),
        new(KeepingsText.PartWorkshop,
            new Keeping(KeepingsText.Workshops, KeepingsText.UntilDeleted)
            {
                Tables = [new("workshops", "id", "code", "title", "owner", "language", "status", "created", "expires", "is_rehearsal", "screen_pairing_code")],
            },
            new(KeepingsText.Publications, KeepingsText.UntilDeleted) { Tables = [new("publications", "slug", "workshop", "kind", "created", "withdrawn", "content_hash")] },
            new(KeepingsText.IssuedFiles, KeepingsText.UntilDeleted) { Tables = [new("issued_files", "hash", "workshop", "kind", "text_hash", "issued")] },
            new(KeepingsText.CharterCopies, KeepingsText.UntilDeleted) { Tables = [new("charter_copies", "hash", "workshop", "text", "issued")] },
            new(KeepingsText.Screens, KeepingsText.UntilDeleted) { Tables = [new("screens", "key_hash", "workshop", "paired")] },
            new(KeepingsText.PairedDesks, KeepingsText.UntilHours, (int)PairedDeskStore.Life.TotalHours)
            {
                Tables = [new("paired_desks", "id", "key_hash", "workshop", "facilitator", "paired")],
            }),
        new(KeepingsText.PartLeaders,
            new Keeping(KeepingsText.Facilitators, KeepingsText.UntilAccountGoes)
            {
                Tables =
                [
                    new("facilitators", "id", "user_name", "normalized_user_name", "email", "normalized_email", "email_confirmed", "password_hash", "security_stamp",
                        "concurrency_stamp", "phone_number", "phone_number_confirmed", "two_factor_enabled", "lockout_end", "lockout_enabled", "access_failed_count"),
                ],
            },
            new(KeepingsText.Pictures, KeepingsText.UntilPictureGoes)
            {
                Tables = [new("pictures", "hash", "owner", "alt", "type", "width", "height", "data", "made")],
            },
            new(KeepingsText.CoFacilitators, KeepingsText.UntilBesideGoes) { Tables = [new("workshop_facilitators", "workshop", "facilitator")] },
            new(KeepingsText.Invitations, KeepingsText.UntilInvited, Invitations.Life.Days) { Tables = [new("invitations", "token_hash", "invited_by", "expires", "used_by")] },
            new(KeepingsText.OwnTemplates, KeepingsText.UntilTemplateGoes)
            {
                Tables = [new("own_templates", "id", "owner", "title", "language", "text", "version", "created", "changed", "is_archived", "is_shared")],
            },
            new(KeepingsText.TemplateVersions, KeepingsText.UntilVersionsGo, OwnTemplateStore.MostVersions)
            {
                Tables = [new("template_versions", "template", "version", "text", "begun", "saved", "is_automatic")],
            },
            new(KeepingsText.Unused, KeepingsText.UntilAlways) { Tables = Unused }),
        new(KeepingsText.PartProgram,
            new Keeping(KeepingsText.Keys, KeepingsText.UntilAlways) { Tables = [new("data_protection_keys", "id", "friendly_name", "xml")] },
            new(KeepingsText.Copies, KeepingsText.UntilCopies, OldCopies.Life.Days),
            new(KeepingsText.Logs, KeepingsText.UntilLogs)),
    ];

    /// <summary>The tables that accounts bring along and that stay empty.</summary>
    public static Sequence<StoredTable> Unused =>
    [
        new("roles", "id", "name", "normalized_name", "concurrency_stamp"), new("role_claims", "id", "role_id", "claim_type", "claim_value"),
        new("user_claims", "id", "user_id", "claim_type", "claim_value"), new("user_logins", "login_provider", "provider_key", "provider_display_name", "user_id"),
        new("user_roles", "user_id", "role_id"), new("user_tokens", "user_id", "login_provider", "name", "value"),
    ];

    /// <summary>The columns that have no words, each as 'table.column'.</summary>
    public static IEnumerable<string> Unexplained(IEnumerable<StoredTable> tables) =>
        Columns(tables).Except(Columns(All.SelectMany(part => part.Keepings).SelectMany(keeping => keeping.Tables)), StringComparer.Ordinal);

    /// <summary>Every column, as 'table.column'.</summary>
    public static IEnumerable<string> Columns(IEnumerable<StoredTable> tables) => tables.SelectMany(table => table.Columns.Select(column => $"{table.Name}.{column}"));
}
