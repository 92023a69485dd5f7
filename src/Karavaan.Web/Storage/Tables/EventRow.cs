using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Karavaan.Web.Storage.Tables;

/// <summary>One event. Written and read by <see cref="SqliteEventLog"/> in SQL by hand; here for the migrations.</summary>
internal sealed class EventRow
{
    public WorkshopId Stream { get; init; }

    public int Version { get; init; }

    public required string Type { get; init; }

    public required string Data { get; init; }

    /// <summary><see cref="ActorText"/>; null of a secret choice.</summary>
    public string? Actor { get; init; }

    /// <summary>Null of a secret choice.</summary>
    public DateTimeOffset? At { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EventRow>
    {
        public void Configure(EntityTypeBuilder<EventRow> builder)
        {
            builder.ToTable("events");
            builder.HasKey(e => new { e.Stream, e.Version });
        }
    }
}
