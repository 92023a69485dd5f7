namespace Karavaan.Domain.Workshops;

/// <summary>A person in one workshop. Names live beside the log, so that they can be erased; history knows only this id.</summary>
public readonly record struct ParticipantId(Guid Value);

/// <summary>An account that prepares and leads workshops.</summary>
public readonly record struct FacilitatorId(Guid Value);

/// <summary>A small group at a table, numbered from 1.</summary>
public readonly record struct GroupId(int Number);

/// <summary>A stage's place in the programme, numbered from 1. Two stages of the same kind have different ids.</summary>
public readonly record struct StageId(int Number);

/// <summary>A note; the same value as the id of the command that added it.</summary>
public readonly record struct NoteId(Guid Value);

/// <summary>Notes that lie together; the same value as the id of the command that made it.</summary>
public readonly record struct ClusterId(Guid Value);

/// <summary>An agreement; the same value as the id of the command that added it.</summary>
public readonly record struct AgreementId(Guid Value)
{
    /// <summary>The id of a fixed row, in every workshop the same. No phone makes such an id: it is no UUIDv7.</summary>
    public static AgreementId Of(Agreements.AgreementKind kind) => new(new Guid((int)kind, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]));
}

/// <summary>An organisation or initiative that is placed on the quadrant.</summary>
public readonly record struct OrganisationId(Guid Value);

/// <summary>Something that an organisation shares or looks for; the same value as the id of the command that added it.</summary>
public readonly record struct OfferId(Guid Value);

/// <summary>One consent round about one frozen version of one article.</summary>
public readonly record struct RoundId(Guid Value);

/// <summary>A tip for whoever writes an article; the same value as the id of the command that gave it.</summary>
public readonly record struct TipId(Guid Value);

/// <summary>An article's number in the charter, from 1, as the template gives it.</summary>
public readonly record struct ArticleId(int Number);
