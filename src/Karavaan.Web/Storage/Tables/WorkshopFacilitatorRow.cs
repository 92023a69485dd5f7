using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>Somebody who may lead a workshop beside its owner.</summary>
internal sealed class WorkshopFacilitatorRow
{
    public WorkshopId Workshop { get; init; }

    public FacilitatorId Facilitator { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<WorkshopFacilitatorRow>
    {
        public void Configure(EntityTypeBuilder<WorkshopFacilitatorRow> builder)
        {
            builder.ToTable("workshop_facilitators");
            builder.HasKey(f => new { f.Workshop, f.Facilitator });
            builder.HasIndex(f => f.Facilitator);
            builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(f => f.Workshop);
        }
    }
}
