using CsCheck;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Tests.Cast;
using Karavaan.Domain.Workshops;
using static Karavaan.Domain.Tests.Cast.Buurt;

namespace Karavaan.Domain.Tests.Workshops;

/// <summary>Whole evenings of random taps by everybody, and what holds after each of them.</summary>
public class StormTests
{
    [Fact]
    public void Whatever_people_tap_the_workshop_stays_sound() => Storm.Evenings.Sample(taps =>
    {
        var evening = Storm.Begins();
        foreach (var tap in taps)
        {
            var before = evening.Now;
            var events = evening.Log.Count;
            var outcome = evening.When(tap.By, tap.In(before));

            Assert.Equal(evening.Log.Count, evening.Now.Version);
            Assert.True(outcome.Decision is Decision.Accepted || ReferenceEquals(before, evening.Now));
            Assert.True(evening.Log.Count > events || ReferenceEquals(before, evening.Now));
            Sound(evening.Now);
        }
    }, iter: 300);

    [Fact]
    public void A_replay_of_the_log_gives_the_same_state() => Storm.Evenings.Sample(taps =>
    {
        var evening = Play(taps);
        Assert.Equal(Picture.Of(evening.Now with { Template = null }), Picture.Of(evening.Replay() with { Template = null }));
    }, iter: 60);

    [Fact]
    public void The_same_tap_twice_in_a_row_never_counts_twice_except_for_dots_and_time() => Storm.Evenings.Sample(taps =>
    {
        var evening = Storm.Begins();
        foreach (var tap in taps)
        {
            var command = tap.In(evening.Now);
            evening.When(tap.By, command);
            if (command is not (BoardCommand.GiveDot or BoardCommand.TakeDot or BoardCommand.GiveThemeDot or BoardCommand.TakeThemeDot
                or ProgrammeCommand.ExtendTimer or ProgrammeCommand.Undo or RosterCommand.ChangePerson or RosterCommand.EraseNames))
            {
                var again = evening.When(tap.By, command).Decision;
                Assert.True(again is Decision.Refused or Decision.Accepted { Events.Count: 0 }, $"{command} twice: {again}");
            }
        }
    }, iter: 100);

    [Fact]
    public void What_was_revealed_locked_hidden_or_decided_is_left_alone() => Storm.Evenings.Sample(taps =>
    {
        var evening = Storm.Begins();
        foreach (var tap in taps)
        {
            var before = evening.Now;
            if (evening.When(tap.By, tap.In(before)).Decision is Decision.Accepted(var events))
            {
                Assert.All(events, happened => Assert.True(IsOpen(before, happened), $"{happened}"));
            }
        }
    }, iter: 200);

    [Fact]
    public void Any_event_applies_to_any_state() => Gen.Select(Storm.Evenings, Storm.Evenings).Sample((one, other) =>
    {
        // The log of one evening on the state of another: every id is unknown or means something else.
        var state = Play(other).Now;
        foreach (var recorded in Play(one).Log.Skip(1))
        {
            var next = state.Apply(recorded);
            Assert.Equal(state.Version + 1, next.Version);
            state = next;
        }
    }, iter: 60);

    private static bool IsOpen(Workshop before, WorkshopEvent happened) => happened switch
    {
        BoardEvent.AnswerGiven e => Accepts(before, e.Stage),
        BoardEvent.NoteAdded e => Accepts(before, e.Stage),
        BoardEvent.NotePicked e => Accepts(before, before.Board.Notes[e.Note].Stage)
            && before.Board.Notes[e.Note] is ({ IsHidden: false } or { WaitingSince: not null }),
        BoardEvent.NamingSwitched => before.Roster.People.IsEmpty,
        BoardEvent.HarvestWritten e => Accepts(before, e.Stage),
        BoardEvent.DotGiven e => Hides(before, e.Stage) && !before.Board.Notes[e.Note].IsHidden,
        SubjectEvent.SubjectJudged => !before.Board.Poll.IsRevealed && before.Board.Subject is not null,
        BoardEvent.DotTaken e => Hides(before, e.Stage),
        BoardEvent.ThemeDotGiven e => Hides(before, e.Stage),
        BoardEvent.ThemeDotTaken e => Hides(before, e.Stage),
        BoardEvent.ThemesAssigned => before.Programme.Find(InChoose)!.IsRevealed,
        QuadrantEvent.Placed e => Hides(before, e.Stage),
        QuadrantEvent.PlacementSkipped e => Hides(before, e.Stage),
        QuadrantEvent.PlacementExplained e => Accepts(before, e.Stage),
        QuadrantEvent.Practised e => Hides(before, e.Stage) && before.Quadrants.ShowOf(e.Stage).IsPractising,
        QuadrantEvent.NameShown e => Accepts(before, e.Stage) && !Hides(before, e.Stage),
        QuadrantEvent.FirstStepWritten e => Accepts(before, e.Stage) && !Hides(before, e.Stage),
        QuadrantEvent.OrganisationSpotlit e => before.Programme.Find(e.Stage)!.IsRevealed,
        MarketEvent.OfferAdded e => Accepts(before, e.Stage),
        MarketEvent.OfferTaken e => !before.Market.Offers[e.Offer].IsHidden,
        CharterEvent.ChoiceMade e => !before.Charter.Rounds[e.Round].IsRevealed,
        CharterEvent.SentenceWritten e => before.Charter.Find(e.Article)!.Sharing is { IsRevealed: false },
        CharterEvent.SentenceDotted e => e.Group != e.To && before.Charter.Find(e.Article)!.Sharing is { IsRevealed: false },
        CharterEvent.TipGiven e => !before.Charter.Find(e.Article)!.IsDecided,
        CharterEvent.NoteCited e => before.Board.Notes[e.Note] is { IsHidden: false, Text.Length: > 0 },
        CharterEvent.RoundRevealed e => e.Silent >= 0,
        CharterEvent.TextRestored e => !before.Charter.Find(e.Article)!.IsDecided,
        CharterEvent.TextChanged e => !before.Charter.Find(e.Article)!.IsDecided,
        CharterEvent.ArticleAdopted e => before.Charter.LastRound(before.Charter.Find(e.Article)!) is { IsRevealed: true, Ballots.Count: > 0 },
        CharterEvent.CharterSigned or CharterEvent.SignaturePending => before.Charter.HasAdopted,
        AgreementEvent.AgreementAdded { By: not null } e => Accepts(before, e.Stage),
        AgreementEvent.AgreementClaimed e => before.Agreements.Find(e.Agreement) is not { } known
            || (Accepts(before, known.Stage) && known.IsOpenTo(e.By) && (known.ClaimedBy ?? e.By) == e.By),
        AgreementEvent.AgreementWithdrawn e => Accepts(before, before.Agreements.Find(e.Agreement)!.Stage),
        _ => true,
    };

    private static bool Accepts(Workshop before, StageId id) => before.Programme.Find(id) is { IsReached: true, IsLocked: false };

    private static bool Hides(Workshop before, StageId id) => Accepts(before, id) && !before.Programme.Find(id)!.IsRevealed;

    private static Evening Play(Tap[] taps)
    {
        var evening = Storm.Begins();
        foreach (var tap in taps)
        {
            evening.When(tap.By, tap.In(evening.Now));
        }

        return evening;
    }

    private static void Sound(Workshop state)
    {
        Assert.All(state.Board.ThemeDotsIn(InChoose).By.Values, given => Assert.InRange(given.Count, 0, 2));
        Assert.Equal(Math.Max(state.Roster.Groups, 1), ThemeProposal.Of(state, InChoose).Count);
        Assert.All(state.Board.DotsIn(InHarvest).By.Values, given => Assert.InRange(given.Count, 0, 3));
        Assert.Equal(state.Board.DotsIn(InHarvest).Of.Values.Sum(), state.Board.DotsIn(InHarvest).Total);
        Assert.Equal(state.Board.DotsIn(InHarvest).By.Values.Sum(given => given.Count), state.Board.DotsIn(InHarvest).Total);
        Assert.All(state.Board.DotsIn(InHarvest).Of.Keys, note => Assert.Contains(note, state.Board.Notes.Keys));
        Assert.All(state.Board.Picks, pick => Assert.Equal(pick.Key, (state.Board.Notes[pick.Value].Stage, state.Board.Notes[pick.Value].Group)));
        Assert.All(state.Programme.Stages, stage => Assert.InRange(stage.Round, 0, stage.PickingRound));
        Assert.Equal(state.Board.Notes.Count, state.Board.NotesOfGroup.Values.Sum(notes => notes.Count));
        Assert.All(state.Board.Clusters.Of, lies => Assert.Contains(lies.Key, state.Board.Clusters.All[lies.Value].Notes));
        Assert.Equal(state.Board.Clusters.Of.Count, state.Board.Clusters.All.Values.Sum(cluster => cluster.Notes.Count));
        Assert.All(state.Board.Clusters.Of.Keys, note => Assert.Contains(note, state.Board.Notes.Keys));
        Assert.All(state.Board.Notes.Values, note => Assert.True(note.WaitingSince is null || note.IsHidden));
        Assert.All(state.Board.WaitingAnswers(), waiting => Assert.True(waiting.Answer.IsHidden));
        Assert.All(state.Market.Offers.Values, offer => Assert.True(offer.WaitingSince is null || offer.IsHidden));
        Assert.All(state.Agreements.All.Values, agreement => Assert.True(agreement.WaitingSince is null || agreement is { IsHidden: true, By: not null }));
        Assert.All(state.Quadrants.In(InQuadrant).Values, placement => Assert.True(placement.WaitingSince is null || placement.IsHidden));
        Assert.Equal(state.Roster.Present.Count(), state.Roster.Count);
        Assert.All(state.Roster.People.Values, p => Assert.True(p.Group is not { } group || state.Roster.Has(group)));
        Assert.True(state.Charter.Rounds.Values.Count(round => !round.IsRevealed) <= 1);
        Assert.All(state.Charter.Articles.Values, Sound);
        Assert.All(state.Quadrants.In(InQuadrant).Values, p => Assert.True(!p.IsSkipped || (p.Today ?? p.Later) is null));
        Assert.All(state.Quadrants.In(InQuadrant).Values, p => Assert.True(!p.IsNamed || p is { IsPlaced: true, Organisation: not null }));
        Assert.All(state.Quadrants.Merged.Keys, id => Assert.DoesNotContain(state.Quadrants.Whole(id), state.Quadrants.Merged.Keys));
        Assert.All(state.Market.Offers.Values.CountBy(o => o.By), of => Assert.InRange(of.Value, 1, Limits.OffersEach));
        Assert.True(state.Programme.Find(InQuadrant)!.IsRevealed || !state.Quadrants.ShowOf(InQuadrant).HasArrows);
        Assert.All(state.Agreements.All.Values, Sound);
        Assert.All(state.Charter.Signatures.Values, signed => Assert.NotEmpty(signed.Covers));
        Assert.DoesNotContain(state.Charter.Signatures.Keys, state.Charter.Declined.Contains);
        Assert.All(state.Undo.Entries.CountBy(entry => entry.By), of => Assert.InRange(of.Value, 1, UndoList.Depth));
    }

    private static void Sound(Agreement agreement)
    {
        Assert.True(agreement.IsFixed || agreement.Terms.What.Length is > 0 and <= Limits.Agreement);
        Assert.True(agreement.Terms.SharedWith.Length <= Limits.SharedWith);
        Assert.True(agreement.Terms.Until is not { } until || until >= new DateOnly(2026, 11, 20));
    }

    private static void Sound(Article article)
    {
        Assert.Equal(Enumerable.Range(1, article.Versions.Count), article.Versions.Select(v => v.Number));
        Assert.True(article.Status is not ArticleStatus.Adopted || article.AdoptedVersion is not null);
        Assert.True(article.Text.Length <= Limits.Article);
        Assert.Equal(article.Tips.Count, article.Tips.DistinctBy(tip => tip.Id).Count());
        Assert.Equal(article.Sources.Count, article.Sources.Distinct().Count());
        if (article.Sharing is { } sharing)
        {
            Assert.True(sharing.Groups.Count > 1);
            Assert.Equal(sharing.IsRevealed, article.Group is not null);
            Assert.All(sharing.Sentences.Keys, number => Assert.True(sharing.Has(new(number))));
            Assert.DoesNotContain(sharing.Dots, dot => dot.Key == dot.Value);
        }
    }
}
