using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

internal sealed class WorkshopMapping : IEntityTypeConfiguration<WorkshopRow>
{
    /// <summary>What a screen types to be paired; null when no pairing is asked for.</summary>
    public const string PairingCode = "ScreenPairingCode";

    public void Configure(EntityTypeBuilder<WorkshopRow> builder)
    {
        builder.ToTable("workshops");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.HasIndex(w => w.Code).IsUnique();
        builder.HasIndex(w => w.Owner);
        builder.Property(w => w.Status).HasConversion<string>();
        builder.Property<string?>(PairingCode);
        builder.HasIndex(PairingCode).IsUnique();
    }
}
