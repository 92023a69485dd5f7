using Karavaan.Web.Accounts;
using Karavaan.Web.Storage;
using Karavaan.Web.Tests.Evenings;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Karavaan.Web.Tests.Accounts;

/// <summary>Hashing a password takes long by purpose: a hall must not wait for it with its taps.</summary>
public sealed class HashingTests
{
    [Fact]
    public async Task While_the_password_of_a_new_facilitator_is_hashed_everybody_can_write()
    {
        await using var house = await AccountHouse.OpenAsync(parts: services => services.AddScoped<IPasswordHasher<Facilitator>, WritingHasher>());
        var fleur = await house.FleurAsync();
        var gert = await house.NewGuest().SendAsync(await AccountHouse.InviteAsync(fleur), ("name", "Gert"), ("password", Evening.Password));
        Assert.Equal(AccountPaths.Desk, gert.Location);
    }

    [Fact]
    public async Task With_a_dead_link_no_password_is_hashed()
    {
        var hashed = 0;
        await using var house = await AccountHouse.OpenAsync(parts: services =>
            services.AddScoped<IPasswordHasher<Facilitator>>(_ => new CountingHasher(() => hashed++)));
        var fleur = await house.FleurAsync();
        var link = await AccountHouse.InviteAsync(fleur);
        var rita = await house.NewGuest().OpenAsync(link);
        await house.NewGuest().SendAsync(link, ("name", "Gert"), ("password", Evening.Password));
        var before = hashed;

        await rita.SubmitAsync(("name", "Rita"), ("password", Evening.Password));
        Assert.Contains("werkt niet", rita.Alert);
        Assert.Equal(before, hashed);
        Assert.True(before > 0);
    }

    /// <summary>Hashes in the time that somebody else takes for a transaction; throws when they can't have one.</summary>
    private sealed class WritingHasher(DataFolder data) : PasswordHasher<Facilitator>
    {
        public override string HashPassword(Facilitator user, string password)
        {
            using var connection = new SqliteConnection($"Data Source={data.Database};Pooling=False;Default Timeout=1");
            connection.Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            transaction.Rollback();
            return base.HashPassword(user, password);
        }
    }

    private sealed class CountingHasher(Action hashed) : PasswordHasher<Facilitator>
    {
        public override string HashPassword(Facilitator user, string password)
        {
            hashed();
            return base.HashPassword(user, password);
        }
    }
}
