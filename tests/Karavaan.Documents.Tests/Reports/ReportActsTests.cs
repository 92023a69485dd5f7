using Karavaan.Documents.Tests.Pdf;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>Acts of single stages, as the report tells them.</summary>
public sealed class ReportActsTests
{
    [Fact]
    public void What_the_desk_entered_is_counted_and_no_note_says_whose_it_is()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        var (anna, omer) = (evening.Joins("Anna", 1), evening.Joins("Omer", 1));
        evening.Writes(anna, "Een ladder.");
        Assert.DoesNotContain("ingevoerd door de begeleiding", Read(evening), StringComparison.Ordinal);

        var theme = evening.Template.Stages.OfType<StageTemplate.Themes>().First().List[0].Key;
        evening.Enters(omer, new BoardEvent.NoteAdded(new(Guid.NewGuid()), evening.Stage<StageTemplate.Themes>(), new(1), theme, omer, "Een sleutel."));
        Assert.Contains("1 kaartje of antwoord is ingevoerd door de begeleiding.", Read(evening), StringComparison.Ordinal);
        Assert.Contains("•Een ladder.•Een sleutel.", Read(evening), StringComparison.Ordinal);

        evening.Enters(omer, new BoardEvent.NoteAdded(new(Guid.NewGuid()), evening.Stage<StageTemplate.Themes>(), new(1), theme, omer, "Een fiets."));
        Assert.Contains("2 kaartjes en antwoorden zijn ingevoerd door de begeleiding.", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_there_is_named_in_the_order_of_the_alphabet_as_far_as_they_said_yes()
    {
        var evening = new ReportEvening(Evenings.Template());
        var (cem, anna) = (evening.Joins("Cem"), evening.Joins("anna"));
        var (gone, away) = (evening.Joins("Fatma"), evening.Joins("Zoë"));
        evening.Joins("Bram");
        foreach (var who in new[] { cem, anna, gone, away })
        {
            evening.Happens(new RosterEvent.AttendanceNamed(who, true));
        }

        evening.Happens(new RosterEvent.ParticipantRemoved(gone)).Happens(new RosterEvent.AttendanceNamed(away, false));
        Assert.Contains("Wie erbij was•anna•CemEn 2 mensen die we enkel tellen.", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picked_note_is_marked()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        var (anna, _) = (evening.Joins("Anna", 1), evening.Writes(evening.Joins("Bram", 1), "Een ladder."));
        evening.Happens(new BoardEvent.NotePicked(evening.Writes(anna, "Een sleutel."), anna));

        Assert.Contains("•Een ladder.•Een sleutel. ★ gekozen", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Clusters_come_with_the_dots_that_the_room_could_see()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Themes>();
        var anna = evening.Joins("Anna", 1);
        var (ladder, key, hidden) = (evening.Writes(anna, "Een ladder."), evening.Writes(anna, "Een sleutel."), evening.Writes(anna, "Verborgen."));
        evening.Lays("", ladder).Lays("Toegang", key, hidden).Dots(ladder, 1).Dots(key, 4).Dots(hidden, 9).Happens(new BoardEvent.NoteHidden(hidden));

        Assert.Contains("Wat samenhoortGroepje 1•Een ladder.Toegang•Een sleutel.", Read(evening), StringComparison.Ordinal);
        evening.Reveal<StageTemplate.Harvest>();
        Assert.Contains("Groepje kaartjesStippenToegang4Groepje 11Toegang•Een sleutel. ● 4 stippen", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void Themes_that_people_chose_come_most_dots_first_and_not_before_the_reveal()
    {
        var template = Evenings.Template();
        var evening = new ReportEvening(template with { Stages = [new StageTemplate.Choose(2) { Title = "Kiezen", Minutes = 3 }, .. template.Stages] });
        var (talk, anna) = (template.Stages.OfType<StageTemplate.Themes>().First(), evening.Joins("Anna"));
        evening.Happens(new BoardEvent.ThemeDotGiven(new(1), talk.List[2].Key, anna)).Happens(new BoardEvent.ThemeDotGiven(new(1), talk.List[2].Key, anna));

        Assert.DoesNotContain("Stippen", Read(evening), StringComparison.Ordinal);
        Assert.Contains($"ThemaStippen{talk.List[2].Title}2{talk.List[0].Title}0", Read(evening.Reveal<StageTemplate.Choose>()), StringComparison.Ordinal);
    }

    [Fact]
    public void The_poll_about_the_subject_is_told_after_its_reveal()
    {
        var evening = new ReportEvening(Evenings.Template()).Happens(new BoardEvent.SubjectSet("lokalen", "de wijk"));
        evening.Judges(evening.Joins("Anna"), Fit.Fits).Judges(evening.Joins("Bram"), Fit.FitsNot);

        Assert.DoesNotContain("Past dit onderwerp?", Read(evening), StringComparison.Ordinal);
        evening.Happens(new SubjectEvent.SubjectPollRevealed());
        Assert.Contains("voor de wijk.Past dit onderwerp? Past: 1. Past bijna: 0. Past niet: 1.", Read(evening), StringComparison.Ordinal);
    }

    [Fact]
    public void An_organisation_has_its_name_only_where_it_chose_so()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        var (anna, bram) = (evening.Joins("Anna"), evening.Joins("Bram"));
        evening.Places(anna, "De Linde", new Position(-0.5, 0)).Places(bram, "De Eik", new Position(0.5, 0)).ShowsName(anna, "Woensdag open.")
            .Happens(new QuadrantEvent.FirstStepWritten(evening.Stage<StageTemplate.Quadrant>(), bram, "Een tuin.")).Reveal<StageTemplate.Quadrant>();
        var text = Read(evening);

        Assert.Contains("1De Linde−0,50", text, StringComparison.Ordinal);
        Assert.Contains("2organisatie 2+0,50", text, StringComparison.Ordinal);
        Assert.Contains("•De Linde: Woensdag open.•Een tuin.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("De Eik", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_shows_the_name_does_not_give_away_a_colleague_who_does_not()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        var anna = evening.Joins("Anna");
        evening.Places(anna, "De Linde", new Position(-0.5, 0)).Places(evening.Joins("Bram"), "De Linde", new Position(0.5, 0)).ShowsName(anna).Reveal<StageTemplate.Quadrant>();
        var text = Read(evening);

        Assert.Contains("1De Linde−0,50", text, StringComparison.Ordinal);
        Assert.Contains("2organisatie 2+0,50", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Merged_spellings_have_one_number()
    {
        var evening = new ReportEvening(Evenings.Template()).Enter<StageTemplate.Quadrant>();
        evening.Places(evening.Joins("Anna"), "De Linde vzw", new Position(-0.5, 0)).Places(evening.Joins("Bram"), "De Linde", new Position(0.5, 0));
        evening.Happens(new QuadrantEvent.OrganisationsMerged(evening.Now.Quadrants.Find("De Linde vzw")!.Value, evening.Now.Quadrants.Find("De Linde")!.Value))
            .Reveal<StageTemplate.Quadrant>();

        Assert.Contains("1organisatie 1−0,50+0,00––1organisatie 1+0,50", Read(evening).Replace("0,00", "+0,00", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void The_market_says_who_shares_and_who_can_use_it_and_nothing_that_was_hidden()
    {
        var evening = new ReportEvening(Evenings.Template());
        var (anna, bram) = (evening.Joins("Anna"), evening.Joins("Bram"));
        evening.Places(anna, "De Linde", null).Places(bram, "De Eik", null);
        evening.Takes(evening.Offers(anna, OfferKind.Share, "Een bakfiets"), bram)
            .Happens(new MarketEvent.OfferHidden(evening.Offers(bram, OfferKind.Need, "Iets lelijks")));
        var text = Read(evening);

        Assert.Contains("Dit delen weOrganisatieWatDat kunnen wij gebruikenDe LindeEen bakfietsDe Eik", text, StringComparison.Ordinal);
        Assert.Contains("Op de markt staat 1 kaart", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Dit zoeken we", text, StringComparison.Ordinal);
        Assert.DoesNotContain("lelijks", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Agreements_name_only_who_took_them_up()
    {
        var evening = new ReportEvening(Evenings.Template());
        var (anna, bram) = (evening.Joins("Anna"), evening.Joins("Bram"));
        evening.Agrees("De sleutel bijmaken", bram).Agrees("Soep maken", null);
        var text = Read(evening);

        Assert.Contains("We maakten 2 afspraken. Opgenomen: 1.", text, StringComparison.Ordinal);
        Assert.Contains("De sleutel bijmakenBram12 maart 2027de wijkraad", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Anna", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Wie tekende", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_round_has_its_counts_and_its_silence()
    {
        var evening = new ReportEvening(Evenings.Template()).Adopts(1, "We delen.");
        var round = new RoundId(new Guid(77, 0, 0, new byte[8]));
        evening.Happens(new CharterEvent.RoundOpened(round, new(1), 1, ChoiceMode.Group))
            .Happens(new CharterEvent.ChoiceMade(round, "a", Choice.Consent, "")).Happens(new CharterEvent.RoundRevealed(round, 3));

        Assert.Contains("Hoe we kozenArtikelRondeVerderMet bedenkingBezwaarNiet gekozen1. Wat we delen1010–1. Wat we delen2 (per tafel)1003", Read(evening), StringComparison.Ordinal);
    }

    private static string Read(ReportEvening evening) => ReadBack.Normal(ReadBack.Text(evening.Pdf).Replace('\u00A0', ' '));
}
