using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>A browser that is a workshop's screen, known by the hash of its key.</summary>
internal sealed class ScreenRow
{
    public required byte[] KeyHash { get; init; }

    public WorkshopId Workshop { get; init; }

    public DateTimeOffset Paired { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<ScreenRow>
    {
        public void Configure(EntityTypeBuilder<ScreenRow> builder)
        {
            builder.ToTable("screens");
            builder.HasKey(s => s.KeyHash);
            builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(s => s.Workshop);
        }
    }
}
