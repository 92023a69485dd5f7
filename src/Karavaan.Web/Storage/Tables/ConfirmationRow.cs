using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>The private link with which a board answers for the organisation of this person. A newer link takes the older one's place.</summary>
internal sealed class ConfirmationRow
{
    public ParticipantId Participant { get; init; }

    public WorkshopId Workshop { get; init; }

    public required byte[] TokenHash { get; init; }

    public DateTimeOffset Made { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ConfirmationRow>
    {
        public void Configure(EntityTypeBuilder<ConfirmationRow> builder)
        {
            builder.ToTable("confirmations");
            builder.HasKey(c => c.Participant);
            builder.Property(c => c.Participant).ValueGeneratedNever();
            builder.HasIndex(c => c.TokenHash).IsUnique();
            builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(c => c.Workshop);
        }
    }
}
