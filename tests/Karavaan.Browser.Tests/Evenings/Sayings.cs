using Karavaan.Bench.Evening;
using Karavaan.Domain.Workshops;

namespace Karavaan.Browser.Tests.Evenings;

/// <summary>What people are called and what they write, in one state of the gallery.</summary>
/// <param name="people">How many phones.</param>
/// <param name="lines">What is said about a subject (<see cref="Speech"/>).</param>
internal sealed class Sayings(int people, Func<string, IReadOnlyList<string>> lines)
{
    /// <summary>Words of sixty letters, a name in two parts, a name from right to left, and markup as text.</summary>
    private static readonly string[] Unusual =
    [
        "Samenwerkingsverbandencoördinatievergaderingenverslaggevingen en meer",
        "<script>alert(1)</script>",
        "أدوات للجميع في الحي",
        "Gemeenschapsgereedschapskistenuitleendienstvrijwilligerswerk",
    ];

    private static readonly string[] UnusualNames =
        ["Maximiliaan-Alexander Vandenbroucke-Van", "محمد", "<script>alert(1)</script>", "Gemeenschapsgereedschapskistenuitlening"];

    /// <summary>How many phones.</summary>
    public int People => people;

    /// <summary>At how many tables they sit.</summary>
    public int Tables { get; private init; } = 4;

    /// <summary>To this room nobody came yet.</summary>
    public static Sayings Nobody { get; } = new(0, _ => []);

    /// <summary>One phone; nobody writes anything.</summary>
    public static Sayings None { get; } = new(1, _ => ["Anna"]);

    /// <summary>Sixteen people from the neighbourhood, with a lot to say.</summary>
    public static Sayings Many => Crowd(16);

    /// <summary>Six of them at two tables: enough for something of everything.</summary>
    public static Sayings Few => Crowd(6, tables: 2);

    /// <summary>As many people as one likes, from the neighbourhood, with a lot to say.</summary>
    public static Sayings Crowd(int people, int tables = 4)
    {
        var speech = Speech.Read();
        return new(people, subject => subject == "articles" ? [.. Enumerable.Range(0, 8).Select(i => Long(speech["articles"], i))] : speech[subject]) { Tables = tables };
    }

    /// <summary>What breaks a page that was made for usual words.</summary>
    public static Sayings LongWords { get; } = new(5, subject => subject == "names" ? UnusualNames : Unusual);

    /// <summary>Nine tables where everything is as long as it may be, with words of sixty letters in it.</summary>
    public static Sayings Longest(int people)
    {
        var speech = Speech.Read();
        return new(people, subject => [.. Enumerable.Range(0, people).Select(i => Whole(speech, subject, i))]) { Tables = 9 };
    }

    /// <summary>What the person with that number, from 0, says about a subject.</summary>
    public string this[string subject, int number] => lines(subject)[number % lines(subject).Count];

    /// <summary>So many letters as the subject allows.</summary>
    private static string Whole(Speech speech, string subject, int first)
    {
        var most = subject switch
        {
            "names" => 40,
            "organisations" => Limits.Organisation,
            "notes" => Limits.Note,
            "words" => Limits.Offer,
            "objections" or "concerns" => Limits.Reason,
            "articles" => Limits.Article - Limits.Note,
            _ => Limits.Answer,
        };
        var text = $"{first + 1} {Unusual[first % 4 == 0 ? 3 : 0]} {string.Join(' ', Enumerable.Range(first, 60).Select(i => speech["notes"][i % speech["notes"].Count]))}";
        return text[..Math.Min(most, text.Length)].Trim();
    }

    /// <summary>An article of six sentences.</summary>
    private static string Long(IReadOnlyList<string> articles, int first) =>
        string.Join(' ', Enumerable.Range(first, 3).Select(i => articles[i % articles.Count]));
}
