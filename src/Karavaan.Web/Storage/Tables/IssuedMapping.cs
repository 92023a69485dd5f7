using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

internal sealed class IssuedFileMapping : IEntityTypeConfiguration<IssuedFile>
{
    public void Configure(EntityTypeBuilder<IssuedFile> builder)
    {
        builder.ToTable("issued_files");
        builder.HasKey(f => new { f.Hash, f.Workshop });
        builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(f => f.Workshop);
    }
}

internal sealed class CharterCopyMapping : IEntityTypeConfiguration<CharterCopy>
{
    public void Configure(EntityTypeBuilder<CharterCopy> builder)
    {
        builder.ToTable("charter_copies");
        builder.HasKey(c => new { c.Hash, c.Workshop });
        builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(c => c.Workshop);
    }
}
