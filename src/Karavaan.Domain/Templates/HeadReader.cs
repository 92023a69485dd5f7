using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>Makes of the front matter what a template says before its stages.</summary>
internal static class HeadReader
{
    public static WorkshopTemplate Read(FrontMatter front, Complaints complaints)
    {
        var language = Language(front, complaints);
        return new(
            Keyword.Checked(front.Required(FrontMatterKeys.Keyword, complaints), front.LineOf(FrontMatterKeys.Keyword), complaints),
            front.Required(FrontMatterKeys.Title, complaints),
            language,
            Size(front, complaints),
            front.Required(FrontMatterKeys.Licence, complaints),
            Quadrant(front, complaints),
            [],
            "")
        {
            Extra = front.Extra,
            IsApproving = IsYes(front, FrontMatterKeys.Approval, complaints),
            NamesKept = Days(front, complaints),
            IsNamed = IsYes(front, FrontMatterKeys.NotesNamed, complaints),
        };
    }

    private static string Language(FrontMatter front, Complaints complaints)
    {
        var given = front.Required(FrontMatterKeys.Language, complaints);
        var language = given.ToLowerInvariant();
        if (Word.Languages.Contains(language))
        {
            complaints.Language = language;
        }
        else if (given.Length > 0)
        {
            var known = string.Join(", ", Word.Languages);
            complaints.Add(front.LineOf(FrontMatterKeys.Language), TemplateErrorCode.LanguageUnknown, given, known);
        }

        return language;
    }

    private static WorkshopSize Size(FrontMatter front, Complaints complaints)
    {
        var given = front.Required(FrontMatterKeys.Size, complaints);
        var found = Choices.Sizes.Where(size => size.Word.Is(given)).ToList();
        if (found.Count == 0 && given.Length > 0)
        {
            var sizes = complaints.List(Choices.Sizes.Select(size => size.Word));
            complaints.Add(front.LineOf(FrontMatterKeys.Size), TemplateErrorCode.SizeUnknown, given, sizes);
        }

        return found.Count == 0 ? WorkshopSize.Table : found[0].Value;
    }

    /// <summary>Yes or no; no when the key isn't there.</summary>
    private static bool IsYes(FrontMatter front, Word key, Complaints complaints)
    {
        var given = front.Optional(key) ?? "";
        if (Choices.YesOrNo.Any(choice => choice.Word.Is(given)))
        {
            return Choices.YesOrNo.First(choice => choice.Word.Is(given)).Value;
        }

        if (given.Length > 0)
        {
            var words = complaints.List(Choices.YesOrNo.Select(choice => choice.Word));
            complaints.Add(front.LineOf(key), TemplateErrorCode.ChoiceUnknown, given, key.In(complaints.Language), words);
        }

        return false;
    }

    private static int? Days(FrontMatter front, Complaints complaints)
    {
        if (front.Optional(FrontMatterKeys.NamesKept) is not { } given)
        {
            return null;
        }

        if (int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is >= 1 and <= WorkshopTemplate.MostDays)
        {
            return days;
        }

        complaints.Add(front.LineOf(FrontMatterKeys.NamesKept), TemplateErrorCode.DaysInvalid, given, $"{WorkshopTemplate.MostDays}");
        return null;
    }

    private static QuadrantFrame Quadrant(FrontMatter front, Complaints complaints)
    {
        FieldName Field(Word position) => new(
            front.Required(position, complaints, FrontMatterKeys.Fields),
            front.Required(position, complaints, FrontMatterKeys.Subtitles));
        AxisNames Axis(Word low, Word high) => new(
            front.Required(low, complaints, FrontMatterKeys.Axes),
            front.Required(high, complaints, FrontMatterKeys.Axes));

        var hasSecondReading = front.Optional(Positions.BottomRight, FrontMatterKeys.Axes) is not null
            || front.Optional(Positions.TopRight, FrontMatterKeys.Axes) is not null;
        return new(
            Axis(Positions.Left, Positions.Right),
            Axis(Positions.Bottom, Positions.Top),
            Field(Positions.TopLeft),
            Field(Positions.BottomLeft),
            Field(Positions.BottomRight),
            Field(Positions.TopRight),
            hasSecondReading ? Axis(Positions.BottomRight, Positions.TopRight) : null);
    }
}
