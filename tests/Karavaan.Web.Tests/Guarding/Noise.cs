using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Karavaan.Web.Live;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Nonsense from a seed, near enough to sense to come far.</summary>
internal sealed class Noise(int seed)
{
    private const string Separator = "\u001e";

    private static readonly string[] Texts =
    [
        "", " ", "1", "0", "-1", "true", "Samen koken", "null", "NaN", "1e999", "\0", "\u202eomgekeerd", "<script>alert(1)</script>", "'; DROP TABLE events; --",
        "é", "👩‍👩‍👧‍👦", "\ud800", "مرحبا", "{}", "[]", "%00", "../../etc/passwd", "a=b&c=d", "2099-04-09", "9999-99-99", "🐪🐪🐪", "\r\n\r\n", "\u0085\u2028", "Anna\ufffe", "\uffff",
    ];

    private static readonly string[] UnknownTypes = ["0", "99", "-1"];

    private static readonly string[] Methods = ["CatchUp", "Pass", "Sound", "OnDisconnectedAsync", "Dispose", "catchup", "", "Bestaat niet"];

    // Repeatable, which is what it is for.
    private readonly Random random = new(seed);

    public int Next(int below) => random.Next(below);

    public bool Chance(double chance) => random.NextDouble() < chance;

    public T Pick<T>(IReadOnlyList<T> all) => all[random.Next(all.Count)];

    public string Number() => Pick(["0", "1", "-1", "2147483648", "-2147483649", "1.5", "99", $"{random.Next()}", "١"]);

    public string Text() => random.Next(10) switch
    {
        0 => new string((char)random.Next(32, 0x3000), random.Next(600)),
        1 => string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => (char)(random.Next(1, 0xF800) is var code && code < 0xD800 ? code : code + 0x800))),
        2 => Number(),
        _ => Pick(Texts),
    };

    /// <summary>An id of something that is there, or of nothing.</summary>
    public string Id(Room room)
    {
        var ids = room.State.People.All.Select(p => p.Id.Value).Concat(room.State.Workshop.Board.Notes.Keys.Select(n => n.Value)).ToList();
        return (ids.Count > 0 && Chance(0.8) ? Pick(ids) : Guid.CreateVersion7()).ToString("n");
    }

    /// <summary>What may stand in a hole of an address and is there, if there is any such thing.</summary>
    public string? Real(string hole, Room room)
    {
        var workshop = room.State.Workshop;
        List<Guid> there = hole switch
        {
            "note" => [.. workshop.Board.Notes.Keys.Select(note => note.Value)],
            "cluster" => [.. workshop.Board.Clusters.All.Keys.Select(cluster => cluster.Value)],
            "round" => [.. workshop.Charter.Rounds.Keys.Select(round => round.Value)],
            "offer" => [.. workshop.Market.Open.Select(offer => offer.Id.Value)],
            "agreement" => [.. workshop.Agreements.All.Keys.Select(agreement => agreement.Value)],
            "tip" => [.. workshop.Charter.Articles.Values.SelectMany(article => article.Tips).Select(tip => tip.Id.Value)],
            "participant" or "by" => [.. workshop.Roster.Present.Select(one => one.Id.Value)],
            _ => [],
        };
        return hole switch
        {
            "stage" => $"{workshop.Programme.Current.Number}",
            "article" => $"{1 + random.Next(3)}",
            "theme" => "openness",
            _ => there.Count > 0 ? $"{Pick(there):n}" : null,
        };
    }

    /// <summary>A form that means something, with the token of its page where there is one; here and there with nonsense in a field.</summary>
    public HttpContent Form(IEnumerable<(string Name, string Value)> fields, string? token)
    {
        var filled = fields.Select(field => (field.Name, Value: Chance(0.15) ? Sound(Text()) : field.Value)).ToList();
        return new FormUrlEncodedContent((token is null ? filled : filled.Append(("__RequestVerificationToken", token))).Select(field => KeyValuePair.Create(field.Item1, field.Item2)));
    }

    /// <summary>A form with some of these fields, or something else.</summary>
    public HttpContent Body(IEnumerable<string> fields)
    {
        if (Chance(0.1))
        {
            return Chance(0.5) ? Changes() : Upload();
        }

        if (Chance(0.1))
        {
            var bytes = new byte[random.Next(300)];
            random.NextBytes(bytes);
            var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(Pick(["application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/json", "text/plain; charset=utf-16"]));
            return content;
        }

        var filled = fields.Where(_ => Chance(0.7)).Select(name => $"{name}={Uri.EscapeDataString(Sound(Text()))}");
        var more = Chance(0.1) ? ["_method=" + Pick(["put", "delete", "TRACE", ""])] : Array.Empty<string>();
        return new StringContent(string.Join('&', filled.Concat(more)), Encoding.UTF8, "application/x-www-form-urlencoded");
    }

    /// <summary>What an editor of texts sends: near enough to changes to be read.</summary>
    private StringContent Changes()
    {
        var changes = string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => $"[{string.Join(',', Enumerable.Range(0, random.Next(5)).Select(_ => Part()))}]"));
        return new($"{{\"editor\":\"{Pick(["a1", "", "te lang: " + new string('x', 60), "ü"])}\",\"version\":{Number()},\"changes\":[{changes}]}}", Encoding.UTF8, "application/json");
    }

    private string Part() => random.Next(6) switch
    {
        0 => $"[{random.Next(9)}]",
        1 => "[0,\"Samen\",\"en nog\"]",
        2 => $"[{random.Next(3)},{System.Text.Json.JsonSerializer.Serialize(Text())}]",
        3 => Pick(["null", "\"a\"", "-1", "2147483647", "1.5", "[]", "{}"]),
        _ => $"{random.Next(12)}",
    };

    /// <summary>A form with a file in it.</summary>
    private MultipartFormDataContent Upload()
    {
        var bytes = new byte[random.Next(3_000)];
        random.NextBytes(bytes);
        var text = Encoding.UTF8.GetBytes($"---\ntitel: {Sound(Text())}\n---\n\n# {Sound(Text())}\n");
        return new()
        {
            { new ByteArrayContent(Chance(0.5) ? bytes : text), Pick(["file", "picture", "text", ""]) is { Length: > 0 } name ? name : "x", Pick(["a.md", "a.png", "..", "leeg"]) },
            { new StringContent(Sound(Text())), Pick(["alt", "name", "template"]) },
        };
    }

    /// <summary>Is it well-formed, and of a type that the protocol has not?</summary>
    public static bool IsOfUnknownType(byte[] message) => UnknownTypes.Any(type => Encoding.UTF8.GetString(message) == $"{{\"type\":{type}}}{Separator}");

    /// <summary>A message to the hub: well-formed, half, or none.</summary>
    public byte[] Message()
    {
        var arguments = string.Join(',', Enumerable.Range(0, random.Next(4)).Select(_ => Argument()));
        return Encoding.UTF8.GetBytes(random.Next(12) switch
        {
            0 => Text(),
            1 => $"{{\"type\":{Pick([.. UnknownTypes, "2", "3", "4", "5", "7", "8", "9", "\"1\""])}}}{Separator}",
            2 => $"{{\"type\":1,\"target\":\"{Pick(Methods)}\",\"arguments\":[",
            3 => new string('[', random.Next(2_000)) + Separator,
            4 => $"{{\"type\":1,\"target\":\"Pass\",\"arguments\":[\"writing\",\"{new string('a', random.Next(20_000))}\"]}}{Separator}",
            5 => $"{{\"type\":6}}{Separator}",
            _ => $"{{\"type\":1,\"invocationId\":\"{random.Next(9)}\",\"target\":\"{Pick(Methods)}\",\"arguments\":[{arguments}]}}{Separator}",
        });
    }

    /// <summary>Half a pair can't be written as UTF-8.</summary>
    private static string Sound(string text) => text.Replace("\ud800", "\ufffd", StringComparison.Ordinal);

    private string Argument() => random.Next(6) switch
    {
        0 => Number() is var number && int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? number : "0",
        1 => "null",
        2 => "{\"a\":[1,2,{}]}",
        3 => "true",
        4 => $"\"{Karavaan.Web.Shared.Build.Id}\"",
        _ => "\"writing\"",
    };
}
