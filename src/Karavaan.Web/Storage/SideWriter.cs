using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Karavaan.Web.Storage;

/// <summary>Writes what lies beside the events, in their transaction.</summary>
internal sealed class SideWriter(SqliteConnection connection) : IDisposable
{
    private readonly Statement savePerson = new(
        connection,
        """
        INSERT INTO people
            (id, workshop, name, organisation, language, signed_name, signed_organisation, has_phone, joined, return_code, failures, agreed_name, signed_role)
        VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, '', 0, @9, @10)
        ON CONFLICT (id) DO UPDATE SET name = @2, organisation = @3, language = @4, signed_name = @5, signed_organisation = @6,
            has_phone = @7, agreed_name = @9, signed_role = @10 WHERE workshop = @1
        """,
        11);

    private readonly Statement saveToken = new(
        connection, "UPDATE people SET token_hash = @1, return_code = @2, failures = 0 WHERE id = @0 AND workshop = @3", 4);

    private readonly Statement keepSignature = new(
        connection,
        "UPDATE people SET name = '', organisation = '', token_hash = NULL, return_code = '' WHERE id = @0 AND workshop = @1",
        2);

    private readonly Statement removeUnsigned = new(
        connection,
        "DELETE FROM people WHERE id = @0 AND workshop = @1 AND signed_name = '' AND signed_organisation = '' AND agreed_name = ''",
        2);

    private readonly Statement createKey = new(connection, "INSERT INTO round_keys (round, workshop, key) VALUES (@0, @1, @2)", 3);
    private readonly Statement destroyKey = new(connection, "DELETE FROM round_keys WHERE round = @0", 1);

    private readonly Statement saveWorkshop = new(
        connection,
        """
        INSERT INTO workshops (id, code, title, owner, language, status, created, expires, is_rehearsal) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)
        ON CONFLICT (id) DO UPDATE SET title = @2, language = @4, status = @5, expires = @7
        """,
        9);

    /// <summary>Writes what lies beside an item, in order.</summary>
    /// <exception cref="InvalidOperationException">It is about somebody who is not in this workshop.</exception>
    public void Write(WorkshopId stream, AppendItem item)
    {
        foreach (var side in item.Beside)
        {
            Write(stream, side, item.Events.Count > 0 ? item.Events[0].At : DateTimeOffset.UtcNow);
        }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])
            [savePerson, saveToken, keepSignature, removeUnsigned, createKey, destroyKey, saveWorkshop])
        {
            statement.Dispose();
        }
    }

    private void Write(WorkshopId stream, SideWrite side, DateTimeOffset at)
    {
        switch (side)
        {
            case SideWrite.SavePerson(var person):
                Save(stream, person, at);
                break;
            case SideWrite.SaveToken(var who, var hash, var code):
                Expect(saveToken.Execute(who.Value, hash, code, stream.Value), side);
                break;
            case SideWrite.ForgetPerson(var who):
                removeUnsigned.Execute(who.Value, stream.Value);
                keepSignature.Execute(who.Value, stream.Value);
                break;
            case SideWrite.CreateRoundKey(var round, var key):
                createKey.Execute(round.Value, stream.Value, key);
                break;
            case SideWrite.DestroyRoundKey(var round):
                destroyKey.Execute(round.Value);
                break;
            case SideWrite.SaveWorkshop(var row):
                Save(stream, row, side);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void Save(WorkshopId stream, Person p, DateTimeOffset at) => Expect(
        savePerson.Execute(
            p.Id.Value, stream.Value, p.Name, p.Organisation, p.Language, p.SignedName, p.SignedOrganisation, p.HasPhone, at.UtcTicks,
            p.AgreedName, p.SignedRole),
        p);

    private void Save(WorkshopId stream, WorkshopRow w, SideWrite side)
    {
        Expect(w.Id == stream ? 1 : 0, side);
        saveWorkshop.Execute(
            w.Id.Value, w.Code, w.Title, w.Owner.Value, w.Language, w.Status.ToString(), w.Created.UtcTicks, w.Expires.UtcTicks,
            w.IsRehearsal);
    }

    private static void Expect(int rows, object written)
    {
        if (rows != 1)
        {
            throw new InvalidOperationException($"{written.GetType().Name} is about somebody or something of another workshop.");
        }
    }
}
