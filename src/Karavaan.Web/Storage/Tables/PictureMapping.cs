using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

internal sealed class PictureMapping : IEntityTypeConfiguration<StoredPicture>
{
    public void Configure(EntityTypeBuilder<StoredPicture> builder)
    {
        builder.ToTable("pictures");
        builder.HasKey(p => new { p.Hash, p.Owner });
        builder.HasIndex(p => p.Owner);
    }
}
