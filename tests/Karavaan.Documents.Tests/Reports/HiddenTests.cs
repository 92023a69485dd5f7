using CsCheck;
using Karavaan.Documents.Tests.Pdf;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>What the room has not seen, or may not see any more, is on no page.</summary>
public sealed class HiddenTests
{
    [Fact]
    public void What_is_hidden_or_taken_back_is_on_no_page_and_the_rest_is() =>
        Gen.Int[0, 3].Array[1, 8].Sample(fates =>
        {
            var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
            for (var i = 0; i < fates.Length; i++)
            {
                var who = evening.Joins($"N{i}", 1);
                var note = evening.Answers<StageTemplate.Welcome>(who, $"antwoord<{i}>").Writes(who, $"kaartje<{i}>");
                evening.Dots(note, 1).Happens(Fate(fates[i], note, who, evening.Stage<StageTemplate.Welcome>()));
            }

            var text = AllWords.Of(evening.Reveal<StageTemplate.Harvest>().Pdf);
            for (var i = 0; i < fates.Length; i++)
            {
                Assert.Equal(fates[i] is 0 or 2, text.Contains($"kaartje<{i}>", StringComparison.Ordinal));
                Assert.Equal(fates[i] != 2, text.Contains($"antwoord<{i}>", StringComparison.Ordinal));
            }
        }, iter: 30);

    [Fact]
    public void A_harvest_line_that_is_hidden_is_on_no_page()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Harvest>();
        var (harvest, anna) = (evening.Stage<StageTemplate.Harvest>(), evening.Joins("Anna", 1));
        evening.Happens(new BoardEvent.HarvestWritten(harvest, new(1), anna, "Samen herstellen"));
        Assert.Contains("Samen herstellen", AllWords.Of(evening.Pdf), StringComparison.Ordinal);

        evening.Happens(new BoardEvent.LineHidden(harvest, new(1)));
        Assert.DoesNotContain("Samen herstellen", AllWords.Of(evening.Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Dots_before_their_reveal_are_on_no_page()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        evening.Dots(evening.Writes(evening.Joins("Anna", 1), "Een sleutel voor iedereen."), 7);

        Assert.DoesNotContain("stip", AllWords.Of(evening.Pdf), StringComparison.Ordinal);
        Assert.Contains("7\u00A0stippen", AllWords.Of(evening.Reveal<StageTemplate.Harvest>().Pdf).Replace(' ', '\u00A0'), StringComparison.Ordinal);
    }

    [Fact]
    public void Placements_and_reasons_before_their_reveal_are_on_no_page()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        evening.Places(evening.Joins("Anna", 1), "De Linde", new Position(0.5, 0.5), null, "Omdat het moet.");
        var before = AllWords.Of(evening.Pdf);

        Assert.DoesNotContain("Omdat het moet.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("+0,50", before, StringComparison.Ordinal);
        Assert.DoesNotContain("een punt op het kwadrant", before, StringComparison.Ordinal);
        Assert.Contains("Omdat het moet.", AllWords.Of(evening.Reveal<StageTemplate.Quadrant>().Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Choices_before_their_reveal_are_on_no_page()
    {
        var (evening, round) = (new ReportEvening(Evenings.Template()), new RoundId(new Guid(99, 0, 0, new byte[8])));
        evening.Happens(new CharterEvent.ArticleWritten(new(1), null, "We delen.")).Happens(new CharterEvent.ArticleFrozen(new(1), 1, "We delen.", ""))
            .Happens(new CharterEvent.RoundOpened(round, new(1), 1)).Happens(new CharterEvent.ChoiceMade(round, "b", Choice.Objection, "Te vaag."));

        Assert.DoesNotContain("Te vaag.", AllWords.Of(evening.Pdf), StringComparison.Ordinal);
        Assert.Contains("Te vaag.", AllWords.Of(evening.Happens(new CharterEvent.RoundRevealed(round)).Pdf), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_who_signed_or_took_something_on_is_named()
    {
        var evening = Evenings.Full();
        Assert.Equal("Naam 1", Assert.Single(Named()));
        evening.Happens(new CharterEvent.CharterSigned(evening.People[1], false));
        Assert.Equal(["Naam 1", "Naam 2"], Named());

        string[] Named() => [.. AllWords.Of(evening.Pdf).Split("Naam ").Skip(1).Select(rest => $"Naam {rest[0]}")];
    }

    private static WorkshopEvent Fate(int fate, NoteId note, ParticipantId who, StageId welcome) => fate switch
    {
        0 => new RosterEvent.ReadyTicked(who, welcome),
        1 => new BoardEvent.NoteHidden(note),
        2 => new BoardEvent.AnswerHidden(welcome, 0, who),
        _ => new BoardEvent.NoteWithdrawn(note),
    };
}
