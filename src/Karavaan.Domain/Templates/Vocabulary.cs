namespace Karavaan.Domain.Templates;

/// <summary>The keys of the front matter.</summary>
internal static class FrontMatterKeys
{
    public static readonly Word Title = new("titel", "titre", "title", "titel");
    public static readonly Word Keyword = new("trefwoord", "mot-clé", "keyword", "stichwort", "key");
    public static readonly Word Language = new("taal", "langue", "language", "sprache");
    public static readonly Word Size = new("formaat", "taille", "size", "größe", "grootte");
    public static readonly Word Licence = new("licentie", "licence", "licence", "lizenz", "license");
    public static readonly Word Approval = new("goedkeuren", "approuver", "approve", "freigeben");
    public static readonly Word NamesKept = new("namen bewaren", "garder les noms", "keep names", "namen behalten");
    public static readonly Word NotesNamed = new("namen bij kaartjes", "noms sur les notes", "names at notes", "namen bei karten");
    public static readonly Word Axes = new("assen", "axes", "axes", "achsen");
    public static readonly Word Fields = new("domeinen", "quadrants", "quadrants", "felder", "velden", "fields", "champs");
    public static readonly Word Subtitles = new("uitleg", "explication", "explanation", "erklärung");

    public static readonly Word[] Scalars = [Title, Keyword, Language, Size, Licence, Approval, NamesKept, NotesNamed];
    public static readonly Word[] Groups = [Axes, Fields, Subtitles];
}

/// <summary>Where something stands on the quadrant: the nested keys of the front matter.</summary>
internal static class Positions
{
    public static readonly Word Left = new("links", "gauche", "left", "links");
    public static readonly Word Right = new("rechts", "droite", "right", "rechts");
    public static readonly Word Bottom = new("onder", "bas", "bottom", "unten");
    public static readonly Word Top = new("boven", "haut", "top", "oben");
    public static readonly Word TopLeft = new("linksboven", "haut gauche", "top left", "oben links", "links boven", "linksoben");
    public static readonly Word BottomLeft = new("linksonder", "bas gauche", "bottom left", "unten links", "links onder", "linksunten");
    public static readonly Word BottomRight = new("rechtsonder", "bas droite", "bottom right", "unten rechts", "rechts onder", "rechtsunten");
    public static readonly Word TopRight = new("rechtsboven", "haut droite", "top right", "oben rechts", "rechts boven", "rechtsoben");

    public static readonly Word[] OfAxes = [Left, Right, Bottom, Top, BottomRight, TopRight];
    public static readonly Word[] OfFields = [TopLeft, BottomLeft, BottomRight, TopRight];
}

/// <summary>The labels of fields and the headings of parts.</summary>
internal static class Labels
{
    public static readonly Word Stage = new("Stap", "Étape", "Stage", "Schritt");
    public static readonly Word Minutes = new("Minuten", "Minutes", "Minutes", "Minuten");
    public static readonly Word Goal = new("Doel", "Objectif", "Goal", "Ziel");
    public static readonly Word Instruction = new("Opdracht", "Consigne", "Instruction", "Aufgabe");
    public static readonly Word Question = new("Vraag", "Question", "Question", "Frage");
    public static readonly Word OneWord = new("Eén woord", "Un mot", "One word", "Ein Wort");
    public static readonly Word Groups = new("Groepen", "Groupes", "Groups", "Gruppen");
    public static readonly Word Round = new("Ronde", "Tour", "Round", "Runde");
    public static readonly Word Keyword = new("Trefwoord", "Mot-clé", "Keyword", "Stichwort", "key");
    public static readonly Word Dots = new("Stippen per persoon", "Pastilles par personne", "Dots per person", "Punkte pro Person");
    public static readonly Word Line = new("Oogst per groep", "Récolte par groupe", "Harvest per group", "Ernte pro Gruppe");
    public static readonly Word Subject = new("Onderwerp", "Sujet", "Subject", "Gegenstand");
    public static readonly Word Today = new("Eerste punt", "Premier point", "First dot", "Erster Punkt");
    public static readonly Word Later = new("Tweede punt", "Second point", "Second dot", "Zweiter Punkt");
    public static readonly Word Practice = new("Oefenpunt", "Point d'essai", "Practice dot", "Übungspunkt");
    public static readonly Word Example = new("Voorbeeld", "Exemple", "Example", "Beispiel");
    public static readonly Word Core = new("Kern", "Essentiel", "Core", "Kern");
    public static readonly Word Starter = new("Zinsbegin", "Début de phrase", "Sentence starter", "Satzanfang");

    public static readonly Word Choice = new("Keuze", "Choix", "Choice", "Wahl");

    public static readonly Word Writing = new("Schrijven", "Écriture", "Writing", "Schreiben");

    public static readonly Word Notes =
        new("Notities voor de begeleider", "Notes pour l'animation", "Notes for the facilitator", "Notizen für die Moderation");

    public static readonly Word Examples = new("Oefenvoorbeelden", "Exemples pour apprendre", "Teaching examples", "Lernbeispiele");
    public static readonly Word Article = new("Artikel", "Article", "Article", "Artikel");
    public static readonly Word Slide = new("Beeld", "Image", "Slide", "Bild");
    public static readonly Word Theme = new("Thema", "Thème", "Theme", "Thema");

    /// <summary>Every label of a field.</summary>
    public static readonly Word[] All =
        [Stage, Minutes, Goal, Instruction, Question, OneWord, Groups, Round, Keyword, Dots, Line, Subject, Today, Later, Practice, Example, Core, Choice, Starter, Writing];

    public static readonly Word[] OfEveryStage = [Stage, Minutes, Goal, Instruction];
    public static readonly Word[] OfTheme = [Keyword, Question];
    public static readonly Word[] OfArticle = [Question, Example, Core];
}

/// <summary>The words that stand behind a label when there is a choice.</summary>
internal static class Choices
{
    public static readonly (Word Word, WorkshopSize Value)[] Sizes =
    [
        (new("tafel", "table", "table", "Tisch"), WorkshopSize.Table),
        (new("zaal", "salle", "hall", "Saal"), WorkshopSize.Hall),
        (new("congres", "congrès", "congress", "Kongress"), WorkshopSize.Congress),
    ];

    public static readonly (Word Word, GroupMode Value)[] GroupModes =
    [
        (new("zelf kiezen", "au choix", "free choice", "freie Wahl"), GroupMode.SelfChoice),
        (new("door het lot", "au hasard", "at random", "durch Los"), GroupMode.RandomEqual),
    ];

    public static readonly (Word Word, RoundSize Value)[] RoundSizes =
    [
        (new("alleen", "en solo", "alone", "allein", "individuellement", "seul", "seule"), RoundSize.Alone),
        (new("per twee", "à deux", "in pairs", "zu zweit"), RoundSize.Pairs),
        (new("per vier", "à quatre", "in fours", "zu viert"), RoundSize.Fours),
        (new("iedereen", "tous ensemble", "everyone", "alle zusammen", "allemaal", "met iedereen", "tous", "all", "alle"), RoundSize.Everyone),
    ];

    public static readonly Word Minute = new("minuut", "minute", "minute", "Minute");
    public static readonly Word Minutes = new("minuten", "minutes", "minutes", "Minuten", "min");

    public static readonly (Word Word, ChoiceMode Value)[] ChoiceModes =
    [
        (new("per persoon", "par personne", "per person", "pro Person"), ChoiceMode.Person),
        (new("per tafel", "par table", "per table", "pro Tisch", "per groep"), ChoiceMode.Group),
    ];

    public static readonly (Word Word, WritingMode Value)[] WritingModes =
    [
        (new("met de pen", "avec le stylo", "with the pen", "mit dem Stift", "pen"), WritingMode.Pen),
        (new("samen", "ensemble", "together", "gemeinsam", "zusammen"), WritingMode.Together),
    ];

    public static readonly (Word Word, bool Value)[] YesOrNo =
    [
        (new("ja", "oui", "yes", "ja"), true),
        (new("nee", "non", "no", "nein", "neen"), false),
    ];
}

/// <summary>The columns of the table of teaching examples.</summary>
internal static class Columns
{
    public static readonly Word[] All =
    [
        new("Organisatie", "Organisation", "Organisation", "Organisation"),
        new("Links (-1) naar rechts (1)", "De gauche (-1) à droite (1)", "Left (-1) to right (1)", "Links (-1) bis rechts (1)"),
        new("Onder (-1) naar boven (1)", "De bas (-1) en haut (1)", "Bottom (-1) to top (1)", "Unten (-1) bis oben (1)"),
        new("Voor de begeleider", "Pour l'animation", "For the facilitator", "Für die Moderation"),
    ];
}
