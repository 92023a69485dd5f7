using Karavaan.Domain.Boards;
using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Tests.Storage;

/// <summary>The people of every test, and what they do.</summary>
internal static class Cast
{
    public static readonly ParticipantId Anna = new(Guid.Parse("0197a000-0000-7000-8000-00000000000a"));
    public static readonly ParticipantId Bram = new(Guid.Parse("0197a000-0000-7000-8000-00000000000b"));
    public static readonly ParticipantId Cem = new(Guid.Parse("0197a000-0000-7000-8000-00000000000c"));
    public static readonly FacilitatorId Fleur = new(Guid.Parse("0197a000-0000-7000-8000-00000000000f"));
    public static readonly DateTimeOffset Evening = new(2026, 11, 24, 18, 30, 0, 123, 456, TimeSpan.Zero);

    public static Actor As(ParticipantId who) => new Actor.Participant(who);

    public static Recorded By(ParticipantId who, WorkshopEvent happened) => new(happened, As(who), Evening);

    public static Recorded By(FacilitatorId who, WorkshopEvent happened) => new(happened, new Actor.Facilitator(who), Evening);

    public static BoardEvent.AnswerGiven Answer(ParticipantId who, string text = "Mijn oma haar kruidentuin") => new(new(1), 0, who, text);

    public static AppendItem Item(ParticipantId who, params Recorded[] events) => new(Guid.CreateVersion7(), As(who), [.. events], []);

    public static AppendItem Beside(params SideWrite[] sides) => new(Guid.CreateVersion7(), new Actor.Facilitator(Fleur), [], sides);

    public static AppendBatch Batch(WorkshopId stream, int expected, params AppendItem[] items) => new(stream, expected, items);

    public static Person Person(ParticipantId id, WorkshopId workshop, string name) =>
        new(id, workshop, name, "Buurthuis De Sleutel", "nl", "", "", true);
}
