namespace Karavaan.Domain.Templates;

/// <summary>What came of reading a workshop file: a template, or everything that is wrong with the file.</summary>
/// <param name="Template">The template; null when there is any error.</param>
/// <param name="Errors">All errors, by line; empty when there is a template.</param>
public sealed record TemplateReading(WorkshopTemplate? Template, Sequence<TemplateError> Errors)
{
    /// <summary>What is right in the file but will not be seen as its writer meant it, by line.</summary>
    public Sequence<TemplateError> Warnings { get; init; } = [];
}

/// <summary>Something wrong in a workshop file, or a warning about it. It holds no words: whoever shows it finds them by its code, in the reader's language.</summary>
/// <param name="Line">The line where the mistake is, or where the missing part belongs; the first line is 1.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Arguments">What the words need: the codes say what and in which order.</param>
public sealed record TemplateError(int Line, TemplateErrorCode Code, Sequence<string> Arguments);

/// <summary>What can be wrong in a workshop file. The arguments stand between braces; labels are in the language of the file.</summary>
public enum TemplateErrorCode
{
    /// <summary>The file holds no text.</summary>
    FileEmpty,

    /// <summary>The file is longer than {most} characters.</summary>
    FileTooLong,

    /// <summary>The file doesn't begin with front matter between two lines of three hyphens.</summary>
    FrontMatterMissing,

    /// <summary>The front matter has no closing line of three hyphens.</summary>
    FrontMatterNotClosed,

    /// <summary>The front matter lacks {key}, or has no value for it.</summary>
    KeyMissing,

    /// <summary>{key} stands in the front matter twice; the first is on line {line}.</summary>
    KeyDuplicated,

    /// <summary>{value} is not a language of workshop files; these are: {languages}.</summary>
    LanguageUnknown,

    /// <summary>{value} is not a size; these are: {sizes}.</summary>
    SizeUnknown,

    /// <summary>{value} is not a number of days that names are kept: 1 to {most}.</summary>
    DaysInvalid,

    /// <summary>{value} can't be a keyword: small letters, digits and hyphens, at most {most} of them.</summary>
    KeywordInvalid,

    /// <summary>The workshop has no stage.</summary>
    StagesMissing,

    /// <summary>This heading has no words.</summary>
    HeadingEmpty,

    /// <summary>The part {heading} lacks {label}, or has nothing behind it.</summary>
    FieldMissing,

    /// <summary>{label} stands twice in the part {heading}; the first is on line {line}.</summary>
    FieldDuplicated,

    /// <summary>{value} is not a kind of stage; these are: {kinds}.</summary>
    StageKindUnknown,

    /// <summary>{value} behind {label} is not a whole number from {least} to {most}.</summary>
    NumberInvalid,

    /// <summary>{value} behind {label} is none of: {choices}.</summary>
    ChoiceUnknown,

    /// <summary>The stage {heading} chooses themes, but no stage of the kind {kind} comes after it.</summary>
    TalkMissing,

    /// <summary>{value} is not a round; a round looks like {example}.</summary>
    RoundInvalid,

    /// <summary>The stage {heading} needs at least one {part} under a heading of its own.</summary>
    PartMissing,

    /// <summary>The keyword or number {value} is used twice in this stage; the first is on line {line}.</summary>
    PartDuplicated,

    /// <summary>{heading} doesn't begin with the number of the article, as in {example}.</summary>
    ArticleNumberMissing,

    /// <summary>This row of the table needs {count} cells.</summary>
    TableRowInvalid,

    /// <summary>{value} is not a place on the axis: a number from -1 to 1.</summary>
    CoordinateInvalid,

    /// <summary>The code block or comment that begins here never ends.</summary>
    BlockNotClosed,

    /// <summary>A warning: only pictures of this house are shown, in a story; people read {alt} instead.</summary>
    PictureNotShown,

    /// <summary>A warning: this picture is not in this house; people read {alt} instead.</summary>
    PictureMissing,
}
