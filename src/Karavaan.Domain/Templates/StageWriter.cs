using System.Diagnostics;
using System.Globalization;

namespace Karavaan.Domain.Templates;

/// <summary>Writes the section of one stage.</summary>
internal static class StageWriter
{
    public static void Write(StageTemplate stage, Page page)
    {
        var kind = KindOf(stage);
        page.Heading(2, Escapes.Heading(stage.Title));
        page.Field(Labels.Stage, kind.Name.In(page.Language), kind.Known);
        page.Field(Labels.Minutes, Number(stage.Minutes), kind.Known);
        page.Field(Labels.Goal, stage.Goal, kind.Known);
        page.Field(Labels.Instruction, stage.Instruction, kind.Known);
        Own(stage, kind, page);
        page.Prose(stage.Text, kind.Known, kind.IsPart);
        Parts(stage, page);
        Notes(stage, kind, page);
    }

    private static void Own(StageTemplate stage, StageKind kind, Page page)
    {
        switch (stage)
        {
            case StageTemplate.Welcome welcome:
                page.Field(Labels.Question, welcome.Question, kind.Known);
                break;
            case StageTemplate.Story story:
                page.Field(Labels.OneWord, story.WordQuestion, kind.Known);
                break;
            case StageTemplate.Choose choose:
                page.Field(Labels.Dots, Number(choose.Dots), kind.Known);
                break;
            case StageTemplate.Themes themes:
                page.Field(Labels.Groups, Choice(themes.GroupMode, page), kind.Known);
                page.Fields(Labels.Round, (themes.Rounds ?? []).Select(round => RoundLine.Write(round, page.Language)).ToSequence(), kind.Known);
                break;
            case StageTemplate.Harvest harvest:
                page.Field(Labels.Dots, Number(harvest.DotsPerPerson), kind.Known);
                page.Field(Labels.Line, harvest.LineQuestion, kind.Known);
                page.Field(Labels.Subject, harvest.SubjectSentence, kind.Known);
                break;
            case StageTemplate.Quadrant quadrant:
                page.Field(Labels.Today, quadrant.TodayLabel, kind.Known);
                page.Field(Labels.Later, quadrant.LaterLabel, kind.Known);
                page.Field(Labels.Practice, quadrant.Practice ?? "", kind.Known);
                break;
            case StageTemplate.Charter charter:
                page.Field(Labels.Writing, Choice(charter.Mode, page), kind.Known);
                break;
            case StageTemplate.Consent consent:
                page.Field(Labels.Choice, Choice(consent.Mode, page), kind.Known);
                page.Fields(Labels.Starter, consent.Starters, kind.Known);
                break;
            case StageTemplate.Checkout checkout:
                page.Fields(Labels.Question, checkout.Questions, kind.Known);
                break;
            default:
                break;
        }
    }

    private static void Parts(StageTemplate stage, Page page)
    {
        switch (stage)
        {
            case StageTemplate.Story story:
                PartWriter.Slides(story.Slides, page);
                break;
            case StageTemplate.Themes themes:
                PartWriter.Themes(themes.List, page);
                break;
            case StageTemplate.Charter charter:
                PartWriter.Articles(charter.Articles, page);
                break;
            case StageTemplate.Quadrant quadrant:
                PartWriter.Examples(quadrant.Examples, page);
                break;
            default:
                break;
        }
    }

    private static void Notes(StageTemplate stage, StageKind kind, Page page)
    {
        if (stage.Notes.Length > 0)
        {
            page.Heading(3, Labels.Notes.In(page.Language));
            page.Prose(stage.Notes, [], kind.IsPart);
        }
    }

    private static string Choice(GroupMode mode, Page page) => Choices.GroupModes.First(choice => choice.Value == mode).Word.In(page.Language);

    /// <summary>What goes without saying is not written.</summary>
    private static string Choice(ChoiceMode mode, Page page) => mode == ChoiceMode.Person
        ? ""
        : Choices.ChoiceModes.First(choice => choice.Value == mode).Word.In(page.Language);

    private static string Choice(WritingMode mode, Page page) => mode == WritingMode.Pen
        ? ""
        : Choices.WritingModes.First(choice => choice.Value == mode).Word.In(page.Language);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static StageKind KindOf(StageTemplate stage) => stage switch
    {
        StageTemplate.Welcome => StageKind.Welcome,
        StageTemplate.Story => StageKind.Story,
        StageTemplate.Choose => StageKind.Choose,
        StageTemplate.Themes => StageKind.Themes,
        StageTemplate.Harvest => StageKind.Harvest,
        StageTemplate.Quadrant => StageKind.Quadrant,
        StageTemplate.Charter => StageKind.Charter,
        StageTemplate.Consent => StageKind.Consent,
        StageTemplate.Agreements => StageKind.Agreements,
        StageTemplate.Sign => StageKind.Sign,
        StageTemplate.Break => StageKind.Break,
        StageTemplate.Checkout => StageKind.Checkout,
        _ => throw new UnreachableException(),
    };
}
