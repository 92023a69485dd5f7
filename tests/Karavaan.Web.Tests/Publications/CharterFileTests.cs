using System.Net;
using System.Security.Cryptography;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Tests.Publications;

/// <summary>The charter as a file that people take home, and that no copy of it is an old one; over HTTP, from the real program.</summary>
public sealed class CharterFileTests
{
    [Fact]
    public async Task A_copy_is_good_until_something_in_it_changes()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (cem, phone) = await house.JoinAsync("Cem");
        var first = await phone.GetAsync(house.Own + "/charter.pdf");
        var tag = first.Headers.ETag!;

        Assert.Equal(HttpStatusCode.NotModified, (await Downloads.AskAgainAsync(phone, house.Own + "/charter.pdf", tag)).StatusCode);
        await house.GiveAsync(new Actor.Participant(cem), new RosterCommand.TickReady(new(2)) { Id = Guid.CreateVersion7() });
        Assert.Equal(HttpStatusCode.NotModified, (await Downloads.AskAgainAsync(phone, house.Own + "/charter.pdf", tag)).StatusCode);
        await house.SignAsync("Dina", "Dina Peeters", "");
        var second = await Downloads.AskAgainAsync(phone, house.Own + "/charter.pdf", tag);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Contains("Dina Peeters", await Downloads.ReadAsync(second), StringComparison.Ordinal);
        Assert.True(first.Headers.CacheControl is { NoCache: true, Private: true });
    }

    /// <summary>The words of a note that an article is built on are printed under it: they go when the desk hides the note, and nobody gets the old file.</summary>
    [Fact]
    public async Task A_cited_note_that_is_hidden_is_in_no_copy_any_more()
    {
        var note = new NoteId(Guid.CreateVersion7());
        using var house = await ResultsHouse.OpenAsync(
            null,
            new BoardEvent.NoteAdded(note, new(1), new(1), "", new(Guid.CreateVersion7()), "Een moestuin op het plein"),
            new CharterEvent.NoteCited(new(1), note));
        await house.DecideAsync();
        var stranger = house.Browser();
        var path = await house.ShareAsync() + "/charter.pdf";
        var first = await stranger.GetAsync(path);
        Assert.Contains("Een moestuin op het plein", await Downloads.ReadAsync(first), StringComparison.Ordinal);

        await house.DeskAsync(id => new BoardCommand.HideNote(note) { Id = id });
        var second = await Downloads.AskAgainAsync(stranger, path, first.Headers.ETag!);
        Assert.DoesNotContain("moestuin", await Downloads.ReadAsync(second), StringComparison.Ordinal);
        Assert.NotEqual(first.Headers.ETag, second.Headers.ETag);

        await house.DeskAsync(id => new BoardCommand.RestoreNote(note) { Id = id });
        Assert.Contains("Een moestuin op het plein", await Downloads.ReadAsync(await Downloads.AskAgainAsync(stranger, path, second.Headers.ETag!)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_room_that_asks_at_once_gets_one_document()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var (_, phone) = await house.JoinAsync("Bram");
        var all = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => phone.GetAsync(house.Own + "/charter.pdf")));

        Assert.Single(all.Select(answer => answer.Headers.ETag!.Tag).Distinct());
        Assert.All(all, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
    }

    [Fact]
    public async Task The_text_file_has_the_printed_hash()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        var text = await house.Fleur.GetByteArrayAsync(house.Own + "/charter.txt");
        var hash = Convert.ToHexStringLower(SHA256.HashData(text));

        Assert.Equal(CharterText.Hash(house.Room.State.Workshop), hash);
        Assert.Contains(hash, await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_the_workshop_runs_the_document_is_a_draft()
    {
        using var house = await ResultsHouse.OpenAsync();
        await house.DecideAsync();
        Assert.Contains("Voorlopig", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
        Assert.Contains("ontwerp", await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);

        await house.DeskAsync(id => new ProgrammeCommand.CloseWorkshop { Id = id });
        Assert.DoesNotContain("Voorlopig", await house.Fleur.GetStringAsync(house.Own), StringComparison.Ordinal);
        Assert.DoesNotContain("ontwerp", await Downloads.ReadAsync(await house.Fleur.GetAsync(house.Own + "/charter.pdf")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Van de buurt", "charter-van-de-buurt-2026-11-22.pdf")]
    [InlineData("../../etc/passwd\"\r\nX: 1", "charter-etc-passwd-x-1-2026-11-22.pdf")]
    [InlineData("ميثاق الحي", "charter-ميثاق-الحي-2026-11-22.pdf")]
    [InlineData("Cafe\u0301\ud800!", "charter-cafe\u0301-2026-11-22.pdf")]
    [InlineData("—", "charter-2026-11-22.pdf")]
    public void A_file_is_named_after_its_workshop(string title, string name) =>
        Assert.Equal(name, DocumentFileName.Of("charter", title, new DateTimeOffset(2026, 11, 22, 22, 0, 0, TimeSpan.FromHours(1))));
}
