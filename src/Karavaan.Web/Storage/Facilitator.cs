using Karavaan.Domain.Workshops;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage;

/// <summary>An account that prepares and leads workshops. The user name is how people call them; the e-mail address may be missing.</summary>
public sealed class Facilitator : IdentityUser<Guid>
{
    /// <summary>A new account with a new id.</summary>
    public Facilitator() => Id = Guid.CreateVersion7();

    /// <summary>The account as history knows it.</summary>
    public FacilitatorId FacilitatorId => new(Id);

    internal sealed class Mapping : IEntityTypeConfiguration<Facilitator>
    {
        public void Configure(EntityTypeBuilder<Facilitator> builder)
        {
            builder.ToTable("facilitators");
            builder.Ignore(f => f.FacilitatorId);
        }
    }
}
