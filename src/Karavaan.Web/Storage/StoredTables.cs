using Karavaan.Domain;
using Microsoft.EntityFrameworkCore;

namespace Karavaan.Web.Storage;

/// <summary>A table of the database and its columns.</summary>
public sealed record StoredTable(string Name, params Sequence<string> Columns);

/// <summary>What the database holds, as its own model says.</summary>
public sealed class StoredTables(IDbContextFactory<KaravaanDb> databases)
{
    /// <summary>Every table.</summary>
    public IReadOnlyList<StoredTable> All()
    {
        using var database = databases.CreateDbContext();
        return [.. database.Model.GetEntityTypes().Select(entity => new StoredTable(entity.GetTableName()!, [.. entity.GetProperties().Select(property => property.GetColumnName())]))];
    }
}
