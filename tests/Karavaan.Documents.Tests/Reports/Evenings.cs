using Karavaan.Domain.Boards;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>Evenings, usual and unusual ones, over the real templates.</summary>
internal static class Evenings
{
    private static readonly string[] sayings =
    [
        "We hebben een lokaal dat vier dagen per week leeg staat.", "Niemand weet wie de sleutel heeft.",
        "Laat iedereen één keer per jaar iets voortonen.", "نتشارك الأدوات والمعرفة في الحي", "Κάθε γειτονιά έχει τη δική της γνώση.",
        "Ми ділимося інструментами 🔧 і знаннями", "Mahallede birlikte öğreniyoruz: şiir, çay, örgü", "Chia sẻ dụng cụ với hàng xóm 👩‍👩‍👧",
        "אנחנו חולקים כלים וידע", "Een ladder lenen bij de buren is makkelijker dan er één kopen.",
    ];

    /// <summary>The built-in workshop, from the repository.</summary>
    public static WorkshopTemplate Template(string language = "nl", string key = "van-buurt-naar-wereld") =>
        TemplateReader.Read(File.ReadAllText(Path.Combine(Repository.Root, "templates", $"{key}.{language}.md"))).Template!;

    /// <summary>Everything happened: 12 people at three tables.</summary>
    public static ReportEvening Full(string language = "nl", int people = 12, int groups = 3, int notesEach = 2)
    {
        var evening = new ReportEvening(Template(language)).Enter<StageTemplate.Welcome>();
        var all = Enumerable.Range(0, people).Select(i => evening.Joins($"Naam {i + 1}", (i % groups) + 1)).ToList();
        all.ForEach(who => evening.Answers<StageTemplate.Welcome>(who, $"Ik wil {(who.GetHashCode() & 1) + 1} dingen meenemen."));
        evening.Minutes(9).Enter<StageTemplate.Story>();
        all.ForEach(who => evening.Answers<StageTemplate.Story>(who, all.IndexOf(who) % 3 == 0 ? "delen" : $"woord {all.IndexOf(who)}"));
        evening.Minutes(12).Enter<StageTemplate.Themes>();
        var notes = all.SelectMany((who, i) => Enumerable.Range(0, notesEach).Select(n => evening.Writes(who, sayings[(i + (n * 3)) % sayings.Length]))).ToList();
        evening.Minutes(21).Enter<StageTemplate.Harvest>();
        notes.Where((_, i) => i % 5 == 0).ToList().ForEach(note => evening.Happens(new BoardEvent.NotePicked(note, all[0])));
        notes.Take(40).Select((note, i) => (note, i)).ToList().ForEach(one => evening.Dots(one.note, (one.i * 7 % 9) + 1));
        Enumerable.Range(1, groups).ToList().ForEach(group => evening.Harvests(group, $"Groep {group}: we willen het lokaal delen."));
        evening.Happens(new BoardEvent.SubjectSet("gereedschap, lokalen en kennis", "alle verenigingen van de wijk"));
        all.ForEach(who => evening.Judges(who, (Fit)(all.IndexOf(who) % 3)));
        evening
            .Lays("Lokalen en sleutels", [.. notes.Take(3)]).Lays("", [.. notes.Skip(3).Take(2)]).Happens(new SubjectEvent.SubjectPollRevealed())
            .Reveal<StageTemplate.Harvest>().Minutes(6).Enter<StageTemplate.Quadrant>();
        Place(evening, all);
        all.Where((_, i) => i % 3 == 0).ToList().ForEach(who => evening.ShowsName(who, "Onze deur open op woensdag."));
        evening.Takes(evening.Offers(all[0], OfferKind.Share, "Een bakfiets, elke zaterdag"), all[^1]).Offers(all[^1], OfferKind.Need, "Een lokaal voor 20 mensen");
        evening.Reveal<StageTemplate.Quadrant>().Minutes(19).Enter<StageTemplate.Charter>()
            .Adopts(1, "We delen **lokalen** en gereedschap.\n\n- boormachines\n- ladders").Adopts(4, "Wie leent, helpt één keer per jaar mee.")
            .Minutes(30).Enter<StageTemplate.Agreements>().Agrees("De sleutel laten bijmaken", all[0]).Agrees("Soep voor de volgende keer", null)
            .Minutes(9).Enter<StageTemplate.Checkout>();
        all.ForEach(who => evening.Answers<StageTemplate.Checkout>(who, "Ik bel morgen de bibliotheek."));
        return evening.Minutes(5).Close();
    }

    /// <summary>Everybody stands somewhere and wants to go somewhere, always in the same way.</summary>
    public static void Place(ReportEvening evening, IReadOnlyList<ParticipantId> people)
    {
        for (var i = 0; i < people.Count; i++)
        {
            var (x, y) = (Math.Sin(i * 2.4) * 0.8, Math.Cos(i * 1.7) * 0.8);
            evening.Places(
                people[i], $"Organisatie geheim {i % Math.Max(1, people.Count * 3 / 4)}", new(x, y),
                i % 5 == 4 ? null : new Position(Math.Min(1, x + 0.3), Math.Max(-1, y - 0.2)), i % 4 == 0 ? "Omdat wij zelf beslissen." : "");
        }
    }
}
