using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>A link that makes one more facilitator, known by the hash of its token.</summary>
internal sealed class InvitationRow
{
    public required byte[] TokenHash { get; init; }

    public FacilitatorId InvitedBy { get; init; }

    public DateTimeOffset Expires { get; init; }

    /// <summary>Null until somebody used it.</summary>
    public FacilitatorId? UsedBy { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InvitationRow>
    {
        public void Configure(EntityTypeBuilder<InvitationRow> builder)
        {
            builder.ToTable("invitations");
            builder.HasKey(i => i.TokenHash);
        }
    }
}
