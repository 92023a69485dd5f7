using Karavaan.Domain.Workshops;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Karavaan.Web.Storage;

internal sealed class WorkshopIdConverter() : ValueConverter<WorkshopId, Guid>(id => id.Value, value => new(value));

internal sealed class ParticipantIdConverter() : ValueConverter<ParticipantId, Guid>(id => id.Value, value => new(value));

internal sealed class FacilitatorIdConverter() : ValueConverter<FacilitatorId, Guid>(id => id.Value, value => new(value));

internal sealed class RoundIdConverter() : ValueConverter<RoundId, Guid>(id => id.Value, value => new(value));

/// <summary>Exact to the tick and sortable, which SQLite can't do with a DateTimeOffset.</summary>
internal sealed class UtcTicksConverter() : ValueConverter<DateTimeOffset, long>(
    time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));
