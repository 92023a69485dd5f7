using System.Globalization;
using Karavaan.Documents;
using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Publications.Papers;

/// <summary>Which parts of the kit, and for how many tables.</summary>
internal sealed record KitChoice(IReadOnlySet<KitPart> Parts, int Tables)
{
    /// <summary>What the form says: nothing chosen is everything; a number that is none is as many as the workshop has.</summary>
    public static KitChoice Of(IEnumerable<string?> parts, string? tables, Workshop workshop)
    {
        HashSet<KitPart> chosen = [.. parts.Select(part => Enum.TryParse<KitPart>(part, ignoreCase: true, out var known) && Enum.IsDefined(known) ? known : (KitPart?)null).OfType<KitPart>()];
        return new(
            chosen.Count > 0 ? chosen : Enum.GetValues<KitPart>().ToHashSet(),
            int.TryParse(tables, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? Math.Clamp(number, 1, Limits.Groups) : TablesOf(workshop));
    }

    /// <summary>The tables that there are, or as many as a workshop of this size usually has.</summary>
    public static int TablesOf(Workshop workshop) =>
        workshop.Roster.Groups > 0 ? workshop.Roster.Groups : PaperKit.TablesFor(workshop.Template?.Size ?? Domain.Templates.WorkshopSize.Hall);

    /// <summary>The same choice is the same text.</summary>
    public string Variant => $"{string.Join(',', Parts.Order())};{Tables.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>Reads <see cref="Variant"/>.</summary>
    public static KitChoice Read(string variant)
    {
        var halves = variant.Split(';');
        return new(halves[0].Split(',').Select(Enum.Parse<KitPart>).ToHashSet(), int.Parse(halves[1], CultureInfo.InvariantCulture));
    }

    public KitInput InputOf(PaperContent content)
    {
        var row = content.State.Row;
        return new(
            content.Workshop.Template!, row.Title, row.Language, content.Made, row.Code, content.Places.Short, content.Places.Join, Tables, QrMatrix.Of);
    }
}
