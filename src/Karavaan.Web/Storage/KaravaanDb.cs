using Karavaan.Domain.Workshops;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>
/// The model of everything that is stored, for any provider; a provider is a subclass with its own migrations. Times are UTC ticks,
/// ids UUIDv7, names of tables and columns lower case with underscores.
/// </summary>
public abstract class KaravaanDb(DbContextOptions options)
    : IdentityDbContext<Facilitator, IdentityRole<Guid>, Guid>(options), IDataProtectionKeyContext
{
    /// <summary>Keys of cookies and antiforgery tokens, so that they survive a restart.</summary>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<WorkshopId>().HaveConversion<WorkshopIdConverter>();
        configurationBuilder.Properties<ParticipantId>().HaveConversion<ParticipantIdConverter>();
        configurationBuilder.Properties<FacilitatorId>().HaveConversion<FacilitatorIdConverter>();
        configurationBuilder.Properties<RoundId>().HaveConversion<RoundIdConverter>();
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicksConverter>();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(KaravaanDb).Assembly);
        LowerCaseNames.Apply(builder.Model);
    }
}
