using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>How a round stands behind its label: <c>per twee, 3 minuten</c>. The word for minutes may be left out.</summary>
internal static class RoundLine
{
    /// <summary>The round; null when it says something else.</summary>
    public static TalkRound? Read(string value, int mostMinutes)
    {
        var comma = value.LastIndexOf(',');
        if (comma < 0 || Choices.RoundSizes.FirstOrDefault(size => size.Word.Is(value[..comma])).Word is not { } word)
        {
            return null;
        }

        var size = Choices.RoundSizes.First(choice => choice.Word == word).Value;
        return Minutes(SourceText.Trim(value[(comma + 1)..])) is { } minutes && minutes >= 1 && minutes <= mostMinutes
            ? new(size, minutes)
            : null;
    }

    /// <summary>The round in words.</summary>
    public static string Write(TalkRound round, string language)
    {
        var size = Choices.RoundSizes.First(choice => choice.Value == round.Size).Word.In(language);
        var unit = (round.Minutes == 1 ? Choices.Minute : Choices.Minutes).In(language);
        return string.Create(CultureInfo.InvariantCulture, $"{size}, {round.Minutes} {unit}");
    }

    private static int? Minutes(string text)
    {
        var digits = text.Length - text.TrimStart("0123456789".ToCharArray()).Length;
        var unit = text[digits..];
        return int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            && (unit.Length == 0 || Choices.Minute.Is(unit) || Choices.Minutes.Is(unit))
            ? minutes
            : null;
    }
}
