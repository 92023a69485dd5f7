namespace Karavaan.Domain.Templates;

/// <summary>Gathers everything that is wrong with one file, so that its writer hears it all at once.</summary>
internal sealed class Complaints
{
    private readonly List<TemplateError> errors = [];

    /// <summary>The language of the file's labels, as far as it is known.</summary>
    public string Language { get; set; } = Word.Languages[0];

    /// <summary>All errors so far, by line.</summary>
    public Sequence<TemplateError> Errors => errors.OrderBy(error => error.Line).ThenBy(error => error.Code).ToSequence();

    public void Add(int line, TemplateErrorCode code, params string[] arguments)
    {
        if (errors.Count < TemplateReader.MostErrors)
        {
            errors.Add(new(line, code, [.. arguments]));
        }
    }

    public void Add(int line, TemplateErrorCode code, Word word, params string[] arguments) => Add(line, code, [word.In(Language), .. arguments]);

    /// <summary>The words of a choice, as the file's language has them.</summary>
    public string List(IEnumerable<Word> words) => string.Join(", ", words.Select(word => word.In(Language)));
}
