using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

internal sealed class PublicationMapping : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder)
    {
        builder.ToTable("publications");
        builder.HasKey(p => p.Slug);
        builder.HasOne<WorkshopRow>().WithMany().HasForeignKey(p => p.Workshop);
    }
}
