namespace Karavaan.Documents.Tests.Pdf.Fuzz;

/// <summary>
/// Words in all scripts that we claim, and some that we don't. What runs to the right carries a number, so that each is in the document once and its
/// order can be told.
/// </summary>
internal sealed class RandomWords(Random random)
{
    private const string Digits = "D6";

    private static readonly string[] stems =
    [
        "koffie", "gereedschap", "één", "tweeëntwintig", "œuvre", "d’à-côté", "Straße", "ĳzer", "ŞğıİÇ", "Ελένη", "Наталія", "Ёлка", "Nguyễn", "đường", "fi-ffi-fl",
        "🌱", "李小龍", "さくら", "홍길동", "ქართული", "(haakjes)", "\\schuin<&>", "50%", "https://voorbeeld.be/een/lang/pad?dag=zaterdag&uur=", "aansprakelijk\u00ADheids\u00ADverzekering",
    ];

    private static readonly string[] turned = ["نتشارك", "الأدوات", "محمد", "לולב", "בית", "חולקים", "ידע", "👩‍👩‍👧", "🏳️‍🌈", "1️⃣"];

    private int made;

    /// <summary>Words that run to the right, in the order in which they were asked for.</summary>
    public List<string> InOrder { get; } = [];

    /// <summary>Words that run to the left, and pictures of several characters, which may: a PDF has their characters the other way around.</summary>
    public List<string> Turned { get; } = [];

    /// <summary>None to many words, some of which are longer than any line.</summary>
    public string Text(int most = 40) => string.Join(Between(), Enumerable.Range(0, random.Next(6) == 0 ? 0 : random.Next(1, most + 1)).Select(_ => Word()));

    /// <summary>Words that are not looked for, as those of alternatives and of what is repeated.</summary>
    public static string Unread(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(1, 8)).Select(_ => stems[random.Next(stems.Length)]));

    private string Word()
    {
        if (random.Next(12) == 0)
        {
            Turned.Add(turned[random.Next(turned.Length)]);
            return Turned[^1];
        }

        var stem = random.Next(25) == 0 ? string.Concat(Enumerable.Repeat(stems[random.Next(13)], random.Next(5, 60))) : stems[random.Next(stems.Length)];
        InOrder.Add(stem + (++made).ToString(Digits, System.Globalization.CultureInfo.InvariantCulture));
        return InOrder[^1];
    }

    private string Between() => random.Next(30) switch { 0 => "\n", 1 => "\n\n\n", 2 => "   ", 3 => "\u00A0", 4 => "\t", _ => " " };
}
