using Karavaan.Documents.Texts;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Charters;

/// <summary>An evening in which a charter came to be, told event by event.</summary>
internal sealed class CharterEvening
{
    public static readonly DateTimeOffset HalfPastNine = new(2026, 11, 22, 21, 30, 0, TimeSpan.FromHours(1));

    private static readonly string[] titles =
    [
        "Wat we delen", "Wie we zijn en waar we voor staan", "Toegang en gebruik", "Bijdragen en teruggeven", "Hoe we beslissen",
        "Zorg en beheer", "Als het botst", "Delen met anderen", "Duur en herziening",
    ];

    private readonly Dictionary<ParticipantId, (string Name, SignedAs Signed)> people = [];
    private int rounds;

    public CharterEvening(int articles = 9, string title = "Van de buurt naar de wereld")
    {
        Title = title;
        Happens(new ProgrammeEvent.WorkshopStarted(Template(articles, title)));
    }

    public Workshop Now { get; private set; } = Workshop.Empty;

    public string Title { get; }

    public string Language { get; init; } = "nl";

    public PublicPage? Page { get; init; }

    public CharterInput Input =>
        new(Now, Title, Language, HalfPastNine, who => people[who].Name, signature => people[signature.By].Signed) { Page = Page };

    public byte[] Pdf => CharterDocument.Render(Input);

    public Words Words => Words.For(Language);

    public static QuadrantFrame Frame => new(
        new("winst", "sociaal doel"), new("decentraal", "centraal"), new("a", ""), new("b", ""), new("c", ""), new("d", ""), null);

    /// <summary>Three of nine adopted, one left open, one undecided, two concerns; Anna and Bram signed.</summary>
    public static CharterEvening Usual(string language = "nl") => new CharterEvening { Language = language }
        .About("gereedschap, lokalen en kennis", "alle verenigingen van de wijk")
        .Adopt(1, "We delen **120 stukken** gereedschap en de kennis om ze te gebruiken.\n\n- boormachines\n- ladders", "Wie betaalt de verzekering?")
        .Adopt(4, "Elk lid helpt drie uur per jaar, in tijd, kennis of materiaal.")
        .Adopt(5, "We beslissen met consent.", "Dit kan traag gaan.")
        .LeaveOpen(3, "Je leent iets voor hoogstens twee weken.", "Bram", "Twee weken is te kort voor een verbouwing.")
        .Write(9, "Dit charter geldt één jaar.")
        .Sign("Anna De Wit", "Repair Café Zuid")
        .Sign("Bram", "");

    public CharterEvening About(string what, string forWhom) => Happens(new BoardEvent.SubjectSet(what, forWhom));

    public CharterEvening Write(int article, string text) => Happens(new CharterEvent.ArticleWritten(new(article), null, text));

    public CharterEvening Adopt(int article, string text, params string[] concerns) =>
        Write(article, text).Decide(article, text, Choice.Concern, concerns).Happens(new CharterEvent.ArticleAdopted(new(article), 1));

    public CharterEvening LeaveOpen(int article, string text, string keeper, params string[] objections)
    {
        var who = Joins(keeper, new(keeper, ""));
        return Write(article, text).Decide(article, text, Choice.Objection, objections)
            .Happens(new CharterEvent.ArticleLeftOpen(new(article), who, new DateOnly(2026, 12, 10)));
    }

    /// <summary>Freezes the text, and everybody chooses; what they chose is shown.</summary>
    public CharterEvening Decide(int article, string text, Choice choice, params string[] reasons)
    {
        var round = Ask(article, text);
        for (var i = 0; i < reasons.Length; i++)
        {
            Happens(new CharterEvent.ChoiceMade(round, $"ballot {i}", choice, reasons[i]));
        }

        return Happens(new CharterEvent.RoundRevealed(round));
    }

    /// <summary>Freezes the text and opens a round about it.</summary>
    public RoundId Ask(int article, string text)
    {
        var number = Now.Charter.Find(new(article))!.Versions.Count + 1;
        var round = new RoundId(new Guid(++rounds, 0, 0, new byte[8]));
        Happens(new CharterEvent.ArticleFrozen(new(article), number, text, "")).Happens(new CharterEvent.RoundOpened(round, new(article), number));
        return round;
    }

    public CharterEvening Sign(string name, string organisation, string role = "")
    {
        var who = Joins(name, new(name, organisation, role));
        return Happens(new CharterEvent.CharterSigned(who, organisation.Length > 0));
    }

    /// <summary>Laid before the board of an organisation, which has not answered.</summary>
    public CharterEvening LayBefore(string name, string organisation, DateOnly answerBy) =>
        Happens(new CharterEvent.SignaturePending(Joins(name, new(name, organisation)), answerBy));

    /// <summary>Somebody writes an agreement down and takes it up; nobody: it lies there.</summary>
    public CharterEvening Agree(string what, DateOnly? until = null, string sharedWith = "", string? who = null)
    {
        var (id, terms) = (new AgreementId(new Guid(100 + Now.Version, 0, 0, new byte[8])), new Terms(what, until, sharedWith));
        Happens(new AgreementEvent.AgreementAdded(id, new(2), null, null, terms));
        return who is null ? this : Happens(new AgreementEvent.AgreementClaimed(id, Joins(who, new(who, "")), terms));
    }

    /// <summary>Somebody without a phone signs and takes an agreement up; the desk enters both.</summary>
    public CharterEvening AtTheDesk(string name, string what)
    {
        var (who, agreement, terms) = (Joins(name, new(name, "")), new AgreementId(new Guid(100 + Now.Version, 0, 0, new byte[8])), new Terms(what, null, ""));
        return Happens(new AgreementEvent.AgreementAdded(agreement, new(2), null, null, terms))
            .Enters(who, new AgreementEvent.AgreementClaimed(agreement, who, terms)).Enters(who, new CharterEvent.CharterSigned(who, false));
    }

    /// <summary>What the desk filled in for a fixed row.</summary>
    public CharterEvening FillIn(AgreementKind row, Terms terms) =>
        Happens(new AgreementEvent.AgreementChanged(AgreementId.Of(row), null, terms));

    public CharterEvening Close() => Happens(new ProgrammeEvent.WorkshopClosed());

    public CharterEvening Happens(WorkshopEvent happened)
    {
        Now = Now.Apply(new(happened, new Actor.Facilitator(default), HalfPastNine.ToUniversalTime()));
        return this;
    }

    private CharterEvening Enters(ParticipantId who, WorkshopEvent happened)
    {
        Now = Now.Apply(new(happened, new Actor.Participant(who) { EnteredBy = default(FacilitatorId) }, HalfPastNine.ToUniversalTime()));
        return this;
    }

    private ParticipantId Joins(string name, SignedAs signed)
    {
        var who = new ParticipantId(new Guid(people.Count + 1, 1, 0, new byte[8]));
        people[who] = (name, signed);
        Happens(new RosterEvent.ParticipantJoined(who, people.Count));
        return who;
    }

    private static WorkshopTemplate Template(int articles, string title) => new(
        "van-buurt-naar-wereld", title, "nl", WorkshopSize.Hall, "CC BY-SA 4.0", Frame,
        [
            new StageTemplate.Charter([.. titles.Take(articles).Select((t, i) => new ArticleTemplate(i + 1, t, "Wat?", "", true))])
            {
                Title = "Charter", Minutes = 16,
            },
            new StageTemplate.Agreements { Title = "Afspraken", Minutes = 4 },
            new StageTemplate.Sign { Title = "Tekenen", Minutes = 9 },
        ],
        "");
}
