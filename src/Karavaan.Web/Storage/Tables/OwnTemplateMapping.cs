using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

internal sealed class OwnTemplateMapping : IEntityTypeConfiguration<OwnTemplate>
{
    public void Configure(EntityTypeBuilder<OwnTemplate> builder)
    {
        builder.ToTable("own_templates");
        builder.HasKey(t => t.Id);
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.HasIndex(t => t.Owner);
    }
}

internal sealed class TemplateVersionMapping : IEntityTypeConfiguration<TemplateVersion>
{
    public void Configure(EntityTypeBuilder<TemplateVersion> builder)
    {
        builder.ToTable("template_versions");
        builder.HasKey(v => new { v.Template, v.Version });
        builder.HasOne<OwnTemplate>().WithMany().HasForeignKey(v => v.Template);
    }
}
