using AngleSharp.Html.Parser;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Harvests;
using Karavaan.Web.Live;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;
using static Karavaan.Web.Tests.Live.Laboratory;

namespace Karavaan.Web.Tests.Harvests;

/// <summary>Which notes lie on a phone in a large hall: Anna sits in group 1 with one note, Cem in group 2 with sixty.</summary>
public sealed class ShortListTests
{
    private static readonly NoteId own = Id(0);

    [Fact]
    public void With_few_notes_everybody_has_all_of_them()
    {
        var page = Look(Hall(ShortList.Few - 1), AnnaId);
        Assert.Equal(ShortList.Few, page.Count);
        Assert.DoesNotContain("all-notes", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void With_many_notes_a_phone_starts_with_its_own_groups_and_with_what_was_lifted_out()
    {
        var hall = Hall(ShortList.Few).In(InThemes).Given(Cem, Pick(Id(7))).In(InHarvest)
            .Given(Fleur, MakeCluster(Id(8), Id(9), Repairing));
        Assert.Equal([own, Id(7), Id(8), Id(9)], Look(hall, AnnaId).Notes);
        Assert.Equal([own, Id(7), Id(8), Id(9)], Look(hall, BramId).Notes);
        Assert.Equal(ShortList.Few, Look(hall.Given(Fleur, RemoveCluster(Repairing)), CemId).Count);
    }

    [Fact]
    public void Who_asks_for_all_notes_has_them_and_nobody_else()
    {
        var hall = Hall(ShortList.Few).Given(Anna, OpenNotes(InHarvest));
        Assert.Equal(ShortList.Few + 1, Look(hall, AnnaId).Count);
        Assert.Equal([own], Look(hall, BramId).Notes);
    }

    [Fact]
    public void Dots_bring_a_note_to_others_only_after_the_reveal()
    {
        var hall = Hall(ShortList.Few).Given(Anna, OpenNotes(InHarvest), GiveDot(InHarvest, Id(5)));
        Assert.Equal([own], Look(hall, BramId).Notes);
        Assert.Equal([own, Id(5)], Look(hall.Given(Fleur, Reveal(InHarvest)), BramId).Notes);
    }

    [Fact]
    public void Ones_own_dots_stay_in_sight_when_the_cluster_is_taken_apart()
    {
        var hall = Hall(ShortList.Few).Given(Fleur, MakeCluster(Id(8), Id(9), Repairing)).Given(Bram, GiveDot(InHarvest, Id(8)))
            .Given(Fleur, RemoveCluster(Repairing));
        Assert.Equal([own, Id(8)], Look(hall, BramId).Notes);
        Assert.Equal([own], Look(hall, AnnaId).Notes);
    }

    [Fact]
    public void Nobodys_list_gets_shorter_when_somebody_writes_late()
    {
        var hall = Hall(ShortList.Few - 1).After(TimeSpan.FromMinutes(1)).Given(Cem, AddNote(InThemes, "Net te laat", Id(90)), AddNote(InThemes, "Nog later", Id(91)));
        Assert.Equal(ShortList.Few + 2, Look(hall, AnnaId).Count);
    }

    [Fact]
    public void What_the_desk_hides_is_in_no_list()
    {
        var hall = Hall(ShortList.Few).In(InThemes).Given(Cem, Pick(Id(7))).In(InHarvest).Given(Fleur, Hide(Id(7)));
        Assert.Equal([own], Look(hall, BramId).Notes);
        Assert.DoesNotContain(Id(7), Look(hall.Given(Bram, OpenNotes(InHarvest)), BramId).Notes);
    }

    private static Evening Hall(int ofCem)
    {
        var evening = Evening.AtTables().In(InThemes).Given(Anna, AddNote(InThemes, "Van Anna", own));
        foreach (var n in Enumerable.Range(1, ofCem))
        {
            evening.Given(Cem, AddNote(InThemes, $"Van Cem {n}", Id(n)));
        }

        return evening.In(InHarvest);
    }

    private static NoteId Id(int n) => new(Person(400 + n).Value);

    private static (List<NoteId> Notes, string Html, int Count) Look(Evening evening, ParticipantId who)
    {
        using var app = new App();
        var html = Draw(app.Services, StateOf(evening.Now), Viewer.Phone(who));
        var ids = new HtmlParser().ParseDocument(html).QuerySelectorAll("li.note")
            .Select(note => Guid.ParseExact(note.Id!.Split('-')[^1], "n")).Order().Select(id => new NoteId(id)).ToList();
        return (ids, html, ids.Count);
    }
}
