using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>One accepted command, so that a retry gets the first answer. Written and read by <see cref="SqliteEventLog"/>.</summary>
internal sealed class CommandRow
{
    public WorkshopId Stream { get; init; }

    /// <summary><see cref="ActorText"/>; empty of a secret choice.</summary>
    public required string Actor { get; init; }

    /// <summary><see cref="ActorText.CommandKey"/>: of a secret choice a hash, because a UUIDv7 tells the time.</summary>
    public Guid CommandId { get; init; }

    public int FirstVersion { get; init; }

    public int Count { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<CommandRow>
    {
        public void Configure(EntityTypeBuilder<CommandRow> builder)
        {
            builder.ToTable("commands");
            builder.HasKey(c => new { c.Stream, c.Actor, c.CommandId });
        }
    }
}
