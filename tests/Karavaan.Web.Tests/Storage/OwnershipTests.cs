using Karavaan.Web.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Karavaan.Web.Tests.Storage;

public sealed class OwnershipTests
{
    [Fact]
    public async Task A_second_program_on_the_same_folder_refuses_to_start_with_words()
    {
        await using var first = await StorageHouse.OpenAsync();
        var refused = await Assert.ThrowsAsync<StorageInUseException>(() => StorageHouse.OpenAsync(first.Folder.Path));
        Assert.Contains($"Another Karavaan is using {first.Folder.Path}", refused.Message);
    }

    [Fact]
    public async Task A_database_of_a_newer_program_refuses_to_start_with_words()
    {
        var folder = await UsedFolderAsync(SqlByHand.MakeNewer);
        var refused = await Assert.ThrowsAsync<StorageRefusedException>(() => StorageHouse.OpenAsync(folder));
        Assert.Contains("newer Karavaan", refused.Message);
        Assert.Contains(SqlByHand.Tomorrow, refused.Message);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Before_a_migration_a_copy_is_put_aside_and_the_last_three_are_kept()
    {
        var folder = StorageHouse.NewFolder();
        var copies = Directory.CreateDirectory(Path.Combine(folder, "copies")).FullName;
        foreach (var day in (int[])[1, 2, 3])
        {
            await File.WriteAllTextAsync(Path.Combine(copies, $"karavaan-2025010{day}-000000000.db"), "");
        }

        SqlByHand.Value(Path.Combine(folder, "karavaan.db"), "CREATE TABLE souvenir (place TEXT)");
        await using (await StorageHouse.OpenAsync(folder))
        {
            var names = Directory.GetFiles(copies).Order(StringComparer.Ordinal).ToList();
            Assert.Equal(3, names.Count);
            Assert.EndsWith("karavaan-20250102-000000000.db", names[0]);
            Assert.Equal("souvenir", SqlByHand.Value(names[2], "SELECT group_concat(name) FROM sqlite_schema"));
        }

        await using (await StorageHouse.OpenAsync(folder))
        {
            Assert.EndsWith("karavaan-20250102-000000000.db", Directory.GetFiles(copies).Order(StringComparer.Ordinal).First());
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_model_and_its_migrations_say_the_same()
    {
        await using var house = await StorageHouse.OpenAsync();
        await using var db = await house.Get<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    /// <summary>EF Core believes what was compiled, also when the model has changed since.</summary>
    [Fact]
    public async Task The_compiled_model_is_the_model()
    {
        await using var house = await StorageHouse.OpenAsync();
        await using var db = await house.Get<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        Assert.Equal("SqliteKaravaanDbModel", db.Model.GetType().Name);
        Assert.Equal(Told(db.GetService<IDesignTimeModel>().Model), Told(db.Model));

        static string Told(IModel model) => string.Join('\n', model.GetRelationalModel().Tables.OrderBy(table => table.Name).Select(table => string.Join(
            '\n',
            table.Columns.Select(column => $"{table.Name}.{column.Name} {column.StoreType} {(column.IsNullable ? "null" : "")} {string.Join(' ', column.PropertyMappings.Select(m => $"{m.Property.ClrType.Name} {m.TypeMapping.Converter?.GetType()} {m.Property.IsConcurrencyToken} {m.Property.ValueGenerated}"))}").Order()
                .Concat(table.UniqueConstraints.Select(key => $"{table.Name} key {string.Join(' ', key.Columns.Select(c => c.Name))}").Order())
                .Concat(table.Indexes.Select(index => $"{table.Name} index {string.Join(' ', index.Columns.Select(c => c.Name))} {index.IsUnique} {index.Filter}").Order())
                .Concat(table.ForeignKeyConstraints.Select(key => $"{table.Name} to {key.PrincipalTable.Name} {string.Join(' ', key.Columns.Select(c => c.Name))} {key.OnDeleteAction}").Order()))));
    }

    [Fact]
    public async Task Every_connection_of_the_model_commits_to_disk_and_keeps_references_whole()
    {
        await using var house = await StorageHouse.OpenAsync();
        await using var db = await house.Get<IDbContextFactory<KaravaanDb>>().CreateDbContextAsync();
        await db.Database.OpenConnectionAsync();
        Assert.Equal("wal", Pragma(db, "journal_mode"));
        Assert.Equal(2L, Pragma(db, "synchronous"));
        Assert.Equal(1L, Pragma(db, "foreign_keys"));
        Assert.Equal(1L, Pragma(db, "secure_delete"));
        Assert.Equal(0L, Pragma(db, "wal_autocheckpoint"));
    }

    private static object? Pragma(KaravaanDb db, string name)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar();
    }

    private static async Task<string> UsedFolderAsync(string sql)
    {
        var folder = StorageHouse.NewFolder();
        await using var house = await StorageHouse.OpenAsync(folder);
        house.Sql(sql);
        return folder;
    }
}
