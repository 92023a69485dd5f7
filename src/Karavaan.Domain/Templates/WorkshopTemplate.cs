using System.Text.Json.Serialization;

namespace Karavaan.Domain.Templates;

/// <summary>
/// A workshop before anybody has joined: the programme and all its texts in one language. This is what a workshop file holds
/// (see <c>FORMAT.md</c> beside the templates). Immutable; compares by value.
/// </summary>
/// <param name="Key">Names the workshop across its languages: small letters, digits and hyphens, such as <c>van-buurt-naar-wereld</c>.</param>
/// <param name="Title">The name that people see.</param>
/// <param name="Language">The language of all texts: nl, fr, en or de.</param>
/// <param name="Size">For how many people the minutes are meant.</param>
/// <param name="Licence">The licence of these texts, and of the charter unless the group chooses another.</param>
/// <param name="Quadrant">The axes and the four fields of the quadrant.</param>
/// <param name="Stages">The programme: any kind, in any order, any number of times.</param>
/// <param name="Introduction">What the facilitator reads before the first stage (Markdown, may be empty).</param>
public sealed record WorkshopTemplate(
    string Key,
    string Title,
    string Language,
    WorkshopSize Size,
    string Licence,
    QuadrantFrame Quadrant,
    Sequence<StageTemplate> Stages,
    string Introduction)
{
    /// <summary>How many days after the workshop names are erased (1 to <see cref="MostDays"/>); <c>null</c>: as the program does.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int? NamesKept { get; init; }

    /// <summary>The most days that names may be kept.</summary>
    public const int MostDays = 365;

    /// <summary>Lines of the file's front matter with keys that Karavaan doesn't know, as written; kept so that a round trip loses nothing.</summary>
    public Sequence<string> Extra { get; init; } = [];

    /// <summary>Do notes and answers wait for the facilitator's approval before the room sees them? The desk can switch it later.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsApproving { get; init; }

    /// <summary>Does each note show who wrote it? The desk can switch it until somebody joins.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsNamed { get; init; }

    /// <summary>The length of the whole programme in minutes.</summary>
    public int Minutes => Stages.Sum(stage => stage.Minutes);

    /// <summary>The first stage that chooses themes while no talk about themes comes after it, or <c>null</c>.</summary>
    internal StageTemplate.Choose? WithoutTalk() => Stages
        .Where((stage, at) => stage is StageTemplate.Choose && !Stages.Skip(at).Any(later => later is StageTemplate.Themes))
        .Cast<StageTemplate.Choose>().FirstOrDefault();
}

/// <summary>For how many people a template's minutes are meant.</summary>
public enum WorkshopSize
{
    /// <summary>One table, some 4 to 7 people, 90 minutes.</summary>
    Table,

    /// <summary>A room with several tables, some 8 to 40 people, 120 minutes; above 30 with a second facilitator.</summary>
    Hall,

    /// <summary>A large hall, consent by table, 180 minutes.</summary>
    Congress,
}
