using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>'Van de buurt naar de wereld', short enough to read in a test.</summary>
internal static class Buurt
{
    public static readonly StageId InWelcome = new(1);
    public static readonly StageId InStory = new(2);
    public static readonly StageId InChoose = new(3);
    public static readonly StageId InThemes = new(4);
    public static readonly StageId InHarvest = new(5);
    public static readonly StageId InQuadrant = new(6);
    public static readonly StageId InBreak = new(7);
    public static readonly StageId InCharter = new(8);
    public static readonly StageId InConsent = new(9);
    public static readonly StageId InAgreements = new(10);
    public static readonly StageId InSign = new(11);
    public static readonly StageId InCheckout = new(12);
    public static readonly StageId Nowhere = new(13);

    public static readonly WorkshopTemplate Template = With(
        new StageTemplate.Welcome("Wat bracht je hier?") { Title = "Welkom", Minutes = 8 },
        new StageTemplate.Story([new Slide("Het dorp", ""), new Slide("De wereld", "")], "Welk woord blijft?") { Title = "Verhaal", Minutes = 10 },
        new StageTemplate.Choose(2) { Title = "Thema's kiezen", Minutes = 3 },
        new StageTemplate.Themes([Theme("produser"), Theme("openheid")], GroupMode.SelfChoice)
        {
            Title = "Gesprek",
            Minutes = 16,
            Rounds = [new(RoundSize.Alone, 1), new(RoundSize.Pairs, 3), new(RoundSize.Fours, 6), new(RoundSize.Everyone, 6)],
        },
        new StageTemplate.Harvest(3, "Wat neem je mee?", "Dit charter gaat over …, voor …") { Title = "Oogst", Minutes = 8 },
        new StageTemplate.Quadrant([new("Wikipedia", 0.8, 0.6, "")], "vandaag", "over drie jaar") { Title = "Kwadrant", Minutes = 17 },
        new StageTemplate.Break { Title = "Pauze", Minutes = 12 },
        new StageTemplate.Charter([Article(1), Article(2, isCore: true), Article(3), Article(4, isCore: true)]) { Title = "Charter", Minutes = 16 },
        new StageTemplate.Consent([]) { Title = "Consent", Minutes = 16 },
        new StageTemplate.Agreements { Title = "Afspraken", Minutes = 4 },
        new StageTemplate.Sign { Title = "Tekenen", Minutes = 9 },
        new StageTemplate.Checkout(["Wat neem je mee?", "Wat ga je doen?"]) { Title = "Check-out", Minutes = 5 });

    public static WorkshopTemplate With(params StageTemplate[] stages) => new(
        "van-buurt-naar-wereld",
        "Van de buurt naar de wereld",
        "nl",
        WorkshopSize.Hall,
        "CC BY-SA 4.0",
        new QuadrantFrame(new("winst", "sociaal doel"), new("decentraal", "centraal"), Field, Field, Field, Field, null),
        [.. stages],
        "");

    public static ArticleTemplate Article(int number, bool isCore = false) =>
        new(number, $"Artikel over {number}", "Wat is van ons samen?", "We delen 120 stukken gereedschap.", isCore);

    private static FieldName Field => new("Lokale veerkracht", "de buurt helpt zichzelf");

    private static Theme Theme(string key) => new(key, key, "", ["Wat herken je?"]);
}
