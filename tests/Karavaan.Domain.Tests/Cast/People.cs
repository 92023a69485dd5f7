using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Tests.Cast;

/// <summary>The cast: Anna, Bram and Cem take part, Fleur leads, Hilde helps her at a second desk. Dina comes late.</summary>
internal static class People
{
    public static readonly ParticipantId AnnaId = new(Guid.Parse("00000000-0000-7000-8000-00000000000a"));
    public static readonly ParticipantId BramId = new(Guid.Parse("00000000-0000-7000-8000-00000000000b"));
    public static readonly ParticipantId CemId = new(Guid.Parse("00000000-0000-7000-8000-00000000000c"));
    public static readonly ParticipantId DinaId = new(Guid.Parse("00000000-0000-7000-8000-00000000000d"));
    public static readonly FacilitatorId FleurId = new(Guid.Parse("00000000-0000-7000-8000-0000000000f1"));
    public static readonly FacilitatorId HildeId = new(Guid.Parse("00000000-0000-7000-8000-0000000000f2"));

    public static readonly Actor Anna = new Actor.Participant(AnnaId);
    public static readonly Actor Bram = new Actor.Participant(BramId);
    public static readonly Actor Cem = new Actor.Participant(CemId);
    public static readonly Actor Dina = new Actor.Participant(DinaId);
    public static readonly Actor Fleur = new Actor.Facilitator(FleurId);
    public static readonly Actor Hilde = new Actor.Facilitator(HildeId);
    public static readonly Actor Somebody = new Actor.Secret();

    public static readonly GroupId Group1 = new(1);
    public static readonly GroupId Group2 = new(2);

    /// <summary>The n-th of many nameless participants.</summary>
    public static ParticipantId Person(int n) => new(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1));
}
