using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>A phone that a facilitator made the desk of one workshop, known by the hash of its key.</summary>
internal sealed class PairedDeskRow
{
    public Guid Id { get; init; }

    public required byte[] KeyHash { get; init; }

    public WorkshopId Workshop { get; init; }

    public FacilitatorId Facilitator { get; init; }

    public DateTimeOffset Paired { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PairedDeskRow>
    {
        public void Configure(EntityTypeBuilder<PairedDeskRow> builder)
        {
            builder.ToTable("paired_desks");
            builder.HasKey(d => d.Id);
            builder.Property(d => d.Id).ValueGeneratedNever();
            builder.HasIndex(d => d.KeyHash).IsUnique();
            builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(d => d.Workshop);
        }
    }
}
