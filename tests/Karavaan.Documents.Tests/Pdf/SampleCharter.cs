using Karavaan.Pdf.Markdown;
using Karavaan.Pdf.Model;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>A charter as a group might write it: every kind of block, and names in many scripts.</summary>
internal static class SampleCharter
{
    private const string Articles = """
        ## Artikel 1. Wat we delen

        We delen **120 stukken gereedschap**, twee bakfietsen en de kennis om ze te gebruiken. Wie iets leent, brengt het proper en heel terug.
        Is er iets stuk? Dan zeggen we dat meteen, zonder schaamte: in het [repair café](https://voorbeeld.be/repair?dag=zaterdag&uur=14) van de buurt maken we het samen weer in orde.

        - Boormachines, zagen en schuurmachines: drie dagen per keer.
        - Ladders en steigers: één weekend, en altijd met z'n tweeën.
        - De bakfietsen *Wannes* en *Zohra*:
            1. reserveren via het buurthuis of via tel. 09 000 00 00;
            2. sleutel ophalen bij Cem;
            3. terugzetten met een volle batterij.

        ## Artikel 2. Wie we zijn en waar we voor staan

        Iedereen uit de wijk kan lid worden, want samen gebruiken is beter dan alleen kopen. We zijn geen winkel en geen dienst: we zijn buren die voor elkaar zorgen.
        We spreken Nederlands, en we vertalen als het moet. Iedereen is één keer aan het woord geweest voor iemand een tweede keer spreekt.

        > Wat van niemand is, verdwijnt. Wat van iedereen is, vraagt zorg.

        ## Artikel 3. Toegang en gebruik

        Een lid betaalt naar draagkracht, van 5 tot 25 euro per jaar. Wie niet kan betalen, zegt dat tegen één persoon die zwijgt; daar wordt nooit een lijst van gemaakt.
        """;

    public static Document Create() => new()
    {
        Title = "Charter van de Buurtwerkplaats Dampoort",
        Language = "nl-BE",
        Author = "Buurtwerkplaats Dampoort",
        Subject = "Sociaal charter, versie 1",
        Date = new DateTimeOffset(2026, 11, 14, 15, 30, 0, TimeSpan.Zero),
        Seed = "van-de-buurt-naar-de-wereld",
        Foot = (page, count) => $"pagina {page} / {count}",
        Blocks = [.. Opening(), .. MarkdownReader.Read(Articles), .. Where(), .. Agreements(), .. Signing()],
    };

    private static IEnumerable<Block> Opening() =>
    [
        new Cover("Charter van de Buurtwerkplaats Dampoort", "Wat we delen, hoe we beslissen en waar we naartoe willen")
        {
            Lines = [[Inline.Strong("Workshop ‘Van de buurt naar de wereld’")], ["Begeleider Fleur, Gent, 14 november 2026"], ["Dit is een afspraak tussen ons, geen contract."]],
        },
        new Contents("Inhoud"),
        new PageBreak(),
        new Heading(1, "Ons charter"),
        new Paragraph("Op zaterdag 14 november schreven tweeëntwintig buren, drie verenigingen en één coöperatie samen dit charter. ", Inline.Marked("We beginnen klein en blijven open."))
        {
            Kind = ParagraphKind.Lead,
        },
        new NoteBox(Palette.Rc, new Paragraph(Inline.Strong("In het kort. "), "Zes artikels zijn aangenomen, één blijft open. We lezen dit charter opnieuw op 6 maart 2027, samen, in het buurthuis.")),
        new Table(
            [new("Artikel"), new("Stand"), new("Verantwoordelijke"), new("Herziening") { IsRightAligned = true }],
            [
                new("1. Wat we delen", Status("✓", "aangenomen", Palette.Rc), "Anna", "6 maart 2027"),
                new("2. Wie we zijn en waar we voor staan", Status("✓", "aangenomen", Palette.Rc), "Bram", "6 maart 2027"),
                new("3. Toegang en gebruik", Status("◐", "met een bedenking", Palette.Dc), "Cem", "1 juni 2027"),
                new("4. Zorg en herstel", Status("✕", "open bezwaar", Palette.Nc), "Ελένη Παπαδοπούλου", "1 juni 2027"),
                new("5. Hoe we beslissen", Status("○", "niet besproken", Palette.Gc), "–", "–"),
            ])
        {
            Caption = "Stand van de artikels op 14 november 2026",
            HasRowHeads = true,
        },
    ];

    private static IEnumerable<Block> Where() =>
    [
        new Heading(1, "Waar we staan"),
        new Paragraph("Elke organisatie weet waar ze staat en waar ze naartoe wil. De punten hieronder zetten we zelf, eerst in stilte."),
        new Figure(SampleDrawing.Quadrant(), "Kwadrant met vier organisaties. Boven is centraal, onder decentraal; links draait het om winst, rechts om het gemeengoed. De Buurtwerkplaats staat rechtsonder.")
        {
            Caption = "Figuur 1. Vier organisaties in het kwadrant",
        },
        new Heading(2, "Wie deed mee"),
        new Table(
            [new("Organisatie", 3), new("Wie", 3), new("Wat ze inbrengt", 5)],
            [
                new("Buurtwerkplaats Dampoort", "Anna, Bram", "Gereedschap, bakfietsen en een lokaal met verwarming"),
                new("جمعية الحي", "محمد الأحمد", "Vertaling naar het Arabisch en de zaterdagkeuken"),
                new("בית קפה", "יעל כהן", "Koffie, en de zaal op dinsdagavond"),
                new("Σύλλογος Γειτονιάς", "Ελένη Παπαδοπούλου", "Kinderopvang tijdens de vergaderingen"),
                new("Громадський центр", "Наталія Шевченко", "Fietsherstel en lessen Oekraïens"),
                new("Komşu Derneği", "İpek Çağlayan", "Naaimachines; ook reparatie van ĳzeren meubels"),
                new("Hội láng giềng", "Nguyễn Thị Ánh", "Moestuin en zaden 🌱 voor de hele straat"),
                new("Les voisins d’à côté", "François Lefèbvre", "Een œuvre d’art à partager, et du cœur"),
            ]),
    ];

    private static IEnumerable<Block> Agreements() =>
    [
        new Heading(1, "Afspraken"),
        new Paragraph("Wat we doen, wie het doet en tegen wanneer. Een afspraak zonder naam is een wens."),
        new Table(
            [new("Nr.") { IsRightAligned = true }, new("Afspraak"), new("Wie"), new("Tegen")],
            [.. Enumerable.Range(1, 24).Select(Agreement)])
        {
            Caption = "Alle afspraken",
        },
        new NoteBox(Palette.Gc, new Heading(3, "Over de Engelse samenvatting"), new Paragraph("This charter is an agreement among neighbours, not a contract.") { Language = "en" }),
    ];

    private static TableRow Agreement(int number) => new(
        number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        (number % 3) switch
        {
            0 => "De sleutelkast krijgt een code; wie de code kent, staat op de lijst bij het buurthuis",
            1 => "Een kennismakingsavond voor nieuwe leden",
            _ => "De verzekering vergelijken: aansprakelijkheidsverzekering voor vrijwilligers en voor de bakfietsen, met een tweede offerte",
        },
        (number % 4) switch { 0 => "Anna", 1 => "Bram", 2 => "Cem", _ => "Fleur" },
        $"{1 + (number % 28)} januari");

    private static IEnumerable<Block> Signing() =>
    [
        new Heading(1, "Ondertekening"),
        new Paragraph("Wie tekent, zegt: ik kan hiermee verder. Namen verdwijnen na 30 dagen, tenzij je tekent of een afspraak opneemt."),
        new SignatureGrid(
            new Signature("Anna Peeters", ["Buurtwerkplaats Dampoort"], "voorzitter") { Signed = "✓ getekend op 14 november 2026" },
            new Signature("محمد الأحمد", ["جمعية الحي"], "penningmeester"),
            new Signature("Ελένη Παπαδοπούλου", ["Σύλλογος Γειτονιάς"], "secretaris"),
            new Signature("Наталія Шевченко", ["Громадський центр"], "fietshersteller"),
            new Signature("Cem Yıldız", ["Komşu Derneği"])),
        new KeepTogether(
            new Rule(),
            new Paragraph("Lees dit charter online, met wat er sindsdien veranderde:") { Kind = ParagraphKind.Small },
            new Figure(SampleDrawing.Code(), "QR-code die naar voorbeeld.be/charter leidt"),
            new Paragraph(Inline.To("https://voorbeeld.be/charter", "voorbeeld.be/charter"), " of ", Inline.To("mailto:charter@voorbeeld.be", "charter@voorbeeld.be")) { Kind = ParagraphKind.Small }),
    ];

    private static TableCell Status(string sign, string word, Hue hue) => new(Inline.Status(sign, word, hue));
}
