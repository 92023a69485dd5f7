using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>The chosen provider's database for everybody who doesn't care which one it is.</summary>
internal sealed class AnyDatabase<T>(IDbContextFactory<T> chosen) : IDbContextFactory<KaravaanDb>
    where T : KaravaanDb
{
    public KaravaanDb CreateDbContext() => chosen.CreateDbContext();

    public async Task<KaravaanDb> CreateDbContextAsync(CancellationToken cancellationToken = default) =>
        await chosen.CreateDbContextAsync(cancellationToken);
}
