using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>The secret of an open consent round; the row is gone when the round is revealed.</summary>
internal sealed class RoundKeyRow
{
    public RoundId Round { get; init; }

    public WorkshopId Workshop { get; init; }

    public required byte[] Key { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<RoundKeyRow>
    {
        public void Configure(EntityTypeBuilder<RoundKeyRow> builder)
        {
            builder.ToTable("round_keys");
            builder.HasKey(r => r.Round);
            builder.Property(r => r.Round).ValueGeneratedNever();
        }
    }
}
