using Karavaan.Domain.Boards;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;
using static Karavaan.Domain.Tests.Cast.Orders;
using static Karavaan.Domain.Tests.Cast.People;

namespace Karavaan.Domain.Tests.Boards;

public class ClusterTests
{
    private static readonly NoteId Bieb = new(Guid.Parse("00000000-0000-7000-8000-000000000e03"));

    private static Evening WithNotes() => Evening.AtTables().In(InThemes)
        .Given(Anna, AddNote(InThemes, "Een repair café", RepairCafe), AddNote(InThemes, "Een bib van spullen", Bieb))
        .Given(Cem, AddNote(InThemes, "Een moestuin", Moestuin))
        .In(InHarvest);

    private static Evening WithClusters() => WithNotes()
        .Given(Fleur, MakeCluster(RepairCafe, Bieb, Repairing), NameCluster(Repairing, "Herstellen"), MakeCluster(Moestuin, null, Growing));

    [Fact]
    public void A_note_laid_on_another_makes_a_cluster_of_two()
    {
        var after = WithNotes().When(Fleur, MakeCluster(Bieb, RepairCafe, Repairing))
            .Then(new ClusterEvent.ClusterMade(Repairing, 1, "", [RepairCafe, Bieb]));

        Assert.Equal([RepairCafe, Bieb], after.Board.Clusters.Find(Repairing)!.Notes);
        Assert.Equal(Repairing, after.Board.Clusters.With(Bieb)!.Id);
        Assert.Null(after.Board.Clusters.With(Moestuin));
    }

    [Fact]
    public void A_note_goes_from_cluster_to_cluster_and_out_again()
    {
        var evening = WithClusters().Given(Fleur, MoveNote(Bieb, Growing));
        Assert.Equal([Bieb, Moestuin], evening.Now.Board.Clusters.Find(Growing)!.Notes.OrderByDescending(n => n.Value));
        Assert.Equal([RepairCafe], evening.Now.Board.Clusters.Find(Repairing)!.Notes);

        evening.When(Fleur, MoveNote(Bieb, null)).Then(new ClusterEvent.NoteMoved(Bieb, null));
        evening.When(Fleur, MoveNote(Bieb, null)).ThenNothing();
    }

    [Fact]
    public void Two_clusters_become_one_with_the_name_that_there_is()
    {
        var evening = WithClusters();
        var after = evening.When(Fleur, MergeCluster(Repairing, Growing)).Then(
            new ClusterEvent.ClusterUnmade(Repairing, [new(RepairCafe, Growing), new(Bieb, Growing)], new(Growing, "Herstellen")));

        Assert.Equal(3, Assert.Single(after.Board.Clusters.All.Values).Notes.Count);
        evening.When(Fleur, MergeCluster(Repairing, Growing)).ThenRefused(RefusalCode.NoSuchCluster);
        evening.When(Fleur, MergeCluster(Growing, Growing)).ThenNothing();
    }

    [Fact]
    public void A_merge_that_takes_the_name_is_taken_back_in_one_tap()
    {
        var evening = WithClusters();
        var before = evening.Now.Board.Clusters;
        evening.Given(Fleur, MergeCluster(Repairing, Growing));
        Assert.Equal("Herstellen", evening.Now.Board.Clusters.Find(Growing)!.Name);

        evening.Given(Fleur, Undo());

        Assert.Equal(("Herstellen", ""), (evening.Now.Board.Clusters.Find(Repairing)!.Name, evening.Now.Board.Clusters.Find(Growing)!.Name));
        Assert.Equal(Picture.Of(before), Picture.Of(evening.Now.Board.Clusters));
    }

    [Fact]
    public void A_merge_is_not_taken_back_when_the_other_got_another_name_since() => WithClusters()
        .Given(Fleur, MergeCluster(Repairing, Growing)).Given(Hilde, TakeWheel(), NameCluster(Growing, "Maken"))
        .When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);

    [Fact]
    public void A_cluster_that_is_taken_apart_leaves_its_notes_loose()
    {
        var after = WithClusters().When(Fleur, RemoveCluster(Repairing))
            .Then(new ClusterEvent.ClusterUnmade(Repairing, [new(RepairCafe, null), new(Bieb, null)]));
        Assert.Equal([Moestuin], after.Board.Clusters.Of.Keys);
    }

    [Fact]
    public void A_number_never_means_two_clusters() => WithClusters().Given(Fleur, RemoveCluster(Growing))
        .When(Fleur, MakeCluster(Moestuin, null, Growing)).Then(new ClusterEvent.ClusterMade(Growing, 3, "", [Moestuin]));

    [Fact]
    public void A_withdrawn_note_lies_nowhere_and_an_empty_cluster_stays()
    {
        var after = WithClusters().Given(Cem, Withdraw(Moestuin)).Now.Board.Clusters;
        Assert.Empty(after.Find(Growing)!.Notes);
        Assert.DoesNotContain(Moestuin, after.Of.Keys);
    }

    [Fact]
    public void The_dots_of_a_cluster_are_those_on_its_notes_that_the_room_sees()
    {
        var evening = WithClusters()
            .Given(Anna, GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, Bieb)).Given(Bram, GiveDot(InHarvest, RepairCafe), GiveDot(InHarvest, Moestuin));
        Assert.Equal(3, evening.Now.Board.Clusters.Find(Repairing)!.Count(evening.Now.Board, InHarvest));
        evening.Given(Fleur, Hide(RepairCafe));
        Assert.Equal(1, evening.Now.Board.Clusters.Find(Repairing)!.Count(evening.Now.Board, InHarvest));
    }

    [Fact]
    public void What_does_not_exist_is_refused()
    {
        var evening = WithClusters();
        var nothing = new NoteId(Guid.Empty);
        evening.When(Fleur, MakeCluster(nothing)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Fleur, MakeCluster(Bieb, nothing)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Fleur, MoveNote(nothing, Repairing)).ThenRefused(RefusalCode.NoSuchNote);
        evening.When(Fleur, MoveNote(Bieb, new ClusterId(Guid.Empty))).ThenRefused(RefusalCode.NoSuchCluster);
        evening.When(Fleur, MarkCluster(new ClusterId(Guid.Empty))).ThenRefused(RefusalCode.NoSuchCluster);
        evening.When(Fleur, NameCluster(Repairing, new string('x', 61))).ThenRefused(RefusalCode.TextTooLong, "60", "61");
    }

    [Fact]
    public void There_are_a_hundred_clusters_at_most()
    {
        var evening = WithNotes();
        for (var n = 0; n < Limits.Clusters; n++)
        {
            evening.Given(Fleur, MakeCluster(RepairCafe));
        }

        evening.When(Fleur, MakeCluster(RepairCafe)).ThenRefused(RefusalCode.TooManyClusters, "100");
    }

    public static TheoryData<string, Command> Undoable => new()
    {
        { "another cluster", MakeCluster(RepairCafe, Moestuin) },
        { "move", MoveNote(Bieb, Growing) },
        { "take out", MoveNote(Bieb, null) },
        { "name", NameCluster(Repairing, "Samen herstellen") },
        { "merge", MergeCluster(Growing, Repairing) },
        { "take apart", RemoveCluster(Repairing) },
        { "mark", MarkCluster(Growing) },
    };

    [Theory]
    [MemberData(nameof(Undoable))]
    public void What_the_desk_did_with_notes_is_taken_back_by_one_tap(string what, Command command)
    {
        var evening = WithClusters();
        var before = Picture.Of(evening.Now.Board with { Clusters = evening.Now.Board.Clusters with { Made = 0 } });
        evening.Given(Fleur, command);
        Assert.NotEqual(before, Picture.Of(evening.Now.Board with { Clusters = evening.Now.Board.Clusters with { Made = 0 } }));

        evening.Given(Fleur, Undo());

        Assert.True(before == Picture.Of(evening.Now.Board with { Clusters = evening.Now.Board.Clusters with { Made = 0 } }), what);
    }

    [Fact]
    public void What_changed_since_is_not_overwritten()
    {
        WithClusters().Given(Fleur, MoveNote(Bieb, Growing)).Given(Hilde, MoveNote(Bieb, null)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        WithClusters().Given(Fleur, MergeCluster(Growing, Repairing)).Given(Hilde, MoveNote(Moestuin, null))
            .When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        WithClusters().Given(Fleur, MakeCluster(Bieb, null, new ClusterId(BramId.Value))).Given(Hilde, NameCluster(new ClusterId(BramId.Value), "Lenen"))
            .When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
        WithClusters().Given(Fleur, RemoveCluster(Growing)).Given(Cem, Withdraw(Moestuin)).When(Fleur, Undo()).ThenRefused(RefusalCode.ChangedSince);
    }
}
