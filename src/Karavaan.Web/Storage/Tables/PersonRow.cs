using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>A person with the secrets by which they come back. Written beside the events by <see cref="SideWriter"/>.</summary>
internal sealed class PersonRow
{
    public ParticipantId Id { get; init; }

    public WorkshopId Workshop { get; init; }

    public required string Name { get; init; }

    public required string Organisation { get; init; }

    public required string Language { get; init; }

    public required string SignedName { get; init; }

    public required string SignedOrganisation { get; init; }

    public required string SignedRole { get; init; }

    public required string AgreedName { get; init; }

    public bool HasPhone { get; init; }

    /// <summary>Null: no device is this person.</summary>
    public byte[]? TokenHash { get; init; }

    /// <summary>Four digits, readable because the person can ask for them; empty: none.</summary>
    public required string ReturnCode { get; init; }

    /// <summary>Wrong codes since the last right one.</summary>
    public int Failures { get; init; }

    public DateTimeOffset Joined { get; init; }

    public Person ToPerson() => new(Id, Workshop, Name, Organisation, Language, SignedName, SignedOrganisation, HasPhone)
    {
        AgreedName = AgreedName,
        SignedRole = SignedRole,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<PersonRow>
    {
        public void Configure(EntityTypeBuilder<PersonRow> builder)
        {
            builder.ToTable("people");
            builder.Property(p => p.Id).ValueGeneratedNever();
            builder.HasIndex(p => p.TokenHash).IsUnique();
            builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(p => p.Workshop);
        }
    }
}
