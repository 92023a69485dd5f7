using Karavaan.Documents.Texts;
using Karavaan.Domain.Agreements;
using Karavaan.Domain.Boards;
using Karavaan.Domain.Charters;
using Karavaan.Domain.Markets;
using Karavaan.Domain.Quadrants;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Workshops;

namespace Karavaan.Documents.Tests.Reports;

/// <summary>An evening of which a report is made, told event by event; its clock goes on by itself.</summary>
internal sealed class ReportEvening
{
    public static readonly DateTimeOffset HalfPastSeven = new(2026, 11, 22, 19, 30, 0, TimeSpan.FromHours(1));

    private readonly Dictionary<ParticipantId, string> names = [];
    private int ids;

    public ReportEvening(WorkshopTemplate template, string? language = null)
    {
        (Template, Language) = (template, language ?? template.Language);
        Happens(new ProgrammeEvent.WorkshopStarted(template));
    }

    public WorkshopTemplate Template { get; }

    public string Language { get; }

    public Workshop Now { get; private set; } = Workshop.Empty;

    public DateTimeOffset Clock { get; private set; } = HalfPastSeven;

    public IReadOnlyList<ParticipantId> People => [.. names.Keys];

    public Words Words => Words.For(Language);

    /// <summary>For which organisation everybody signs.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Where the charter can be read.</summary>
    public PublicPage? Page { get; init; }

    public CharterInput Input => new(Now, Template.Title, Language, Clock, who => names[who], signature => new(names[signature.By], Organisation)) { AttendedAs = who => names[who], Page = Page };

    public byte[] Pdf => ReportDocument.Render(Input);

    /// <summary>The first stage of this kind.</summary>
    public StageId Stage<T>()
        where T : StageTemplate => Now.Programme.Stages.First(stage => stage.Content is T).Id;

    public ReportEvening Happens(WorkshopEvent happened)
    {
        Now = Now.Apply(new(happened, new Actor.Facilitator(default), Clock.ToUniversalTime()));
        return this;
    }

    public ReportEvening Minutes(double minutes)
    {
        Clock += TimeSpan.FromMinutes(minutes);
        return this;
    }

    public ReportEvening Enter<T>()
        where T : StageTemplate => Happens(new ProgrammeEvent.StageEntered(Stage<T>()));

    public ReportEvening Reveal<T>()
        where T : StageTemplate => Happens(new ProgrammeEvent.StageRevealed(Stage<T>()));

    public ReportEvening Close() => Happens(new ProgrammeEvent.WorkshopClosed());

    public ParticipantId Joins(string name, int group = 0)
    {
        var who = new ParticipantId(Id());
        names[who] = name;
        Happens(new RosterEvent.ParticipantJoined(who, names.Count));
        if (group > Now.Roster.Groups)
        {
            Happens(new RosterEvent.GroupsOpened(group, Divided: false));
        }

        Happens(new RosterEvent.GroupJoined(who, group == 0 ? null : new GroupId(group)));
        return who;
    }

    public ReportEvening Answers<T>(ParticipantId who, string text, int question = 0)
        where T : StageTemplate => Happens(new BoardEvent.AnswerGiven(Stage<T>(), question, who, text));

    /// <summary>The desk enters what somebody without a phone says.</summary>
    public ReportEvening Enters(ParticipantId who, WorkshopEvent happened)
    {
        Now = Now.Apply(new(happened, new Actor.Participant(who) { EnteredBy = default(FacilitatorId) }, Clock.ToUniversalTime()));
        return this;
    }

    public NoteId Writes(ParticipantId who, string text)
    {
        var (note, stage) = (new NoteId(Id()), Stage<StageTemplate.Themes>());
        var group = Now.Roster.Find(who)?.Group ?? new GroupId(1);
        Happens(new BoardEvent.NoteAdded(note, stage, group, Now.ThemeOf(stage, group)?.Key ?? "", who, text));
        return note;
    }

    public ReportEvening Dots(NoteId note, int count)
    {
        for (var i = 0; i < count; i++)
        {
            Happens(new BoardEvent.DotGiven(Stage<StageTemplate.Harvest>(), note, People[i % People.Count]));
        }

        return this;
    }

    public ReportEvening Harvests(int group, string text) =>
        Happens(new BoardEvent.HarvestWritten(Stage<StageTemplate.Harvest>(), new(group), People[0], text));

    public ReportEvening Places(ParticipantId who, string organisation, Position? today, Position? later = null, string why = "")
    {
        var (stage, id) = (Stage<StageTemplate.Quadrant>(), Now.Quadrants.Find(organisation) ?? new OrganisationId(Id()));
        Happens(new QuadrantEvent.OrganisationNamed(id, organisation));
        Happens(new QuadrantEvent.OrganisationChosen(stage, who, id));
        Put(Horizon.Today, today);
        Put(Horizon.Later, later);
        return why.Length == 0 ? this : Happens(new QuadrantEvent.PlacementExplained(stage, who, why));

        void Put(Horizon horizon, Position? position)
        {
            if (position is { } place)
            {
                Happens(new QuadrantEvent.Placed(stage, who, id, horizon, place));
            }
        }
    }

    /// <summary>A cluster of these notes.</summary>
    public ReportEvening Lays(string name, params NoteId[] notes) =>
        Happens(new ClusterEvent.ClusterMade(new(Id()), Now.Board.Clusters.Made + 1, name, [.. notes]));

    public ReportEvening Judges(ParticipantId who, Fit fit) => Happens(new SubjectEvent.SubjectJudged(who, fit));

    public ReportEvening ShowsName(ParticipantId who, string firstStep = "")
    {
        var stage = Stage<StageTemplate.Quadrant>();
        return Happens(new QuadrantEvent.NameShown(stage, who, true)).Happens(new QuadrantEvent.FirstStepWritten(stage, who, firstStep));
    }

    public OfferId Offers(ParticipantId who, OfferKind kind, string text)
    {
        var offer = new OfferId(Id());
        Happens(new MarketEvent.OfferAdded(offer, Stage<StageTemplate.Quadrant>(), kind, Now.Quadrants.SpeaksFor(who)!.Value, who, text));
        return offer;
    }

    public ReportEvening Takes(OfferId offer, ParticipantId who) =>
        Happens(new MarketEvent.OfferTaken(offer, who, Now.Quadrants.SpeaksFor(who)!.Value));

    public ReportEvening Agrees(string what, ParticipantId? claimer)
    {
        var (id, terms) = (new AgreementId(Id()), new Terms(what, new DateOnly(2027, 3, 12), "de wijkraad"));
        Happens(new AgreementEvent.AgreementAdded(id, Stage<StageTemplate.Agreements>(), People[0], null, terms));
        return claimer is { } who ? Happens(new AgreementEvent.AgreementClaimed(id, who, terms)) : this;
    }

    public ReportEvening Adopts(int article, string text)
    {
        var round = new RoundId(Id());
        return Happens(new CharterEvent.ArticleWritten(new(article), null, text))
            .Happens(new CharterEvent.ArticleFrozen(new(article), 1, text, ""))
            .Happens(new CharterEvent.RoundOpened(round, new(article), 1))
            .Happens(new CharterEvent.ChoiceMade(round, "a", Choice.Concern, "Wie betaalt de verzekering?"))
            .Happens(new CharterEvent.RoundRevealed(round))
            .Happens(new CharterEvent.ArticleAdopted(new(article), 1));
    }

    private Guid Id() => new(++ids, 7, 0, new byte[8]);
}
