namespace Karavaan.Domain.Templates;

/// <summary>Watches that a keyword or a number names one thing only in its stage.</summary>
internal sealed class UsedOnce<T>(Complaints complaints)
    where T : notnull
{
    private readonly Dictionary<T, int> lines = [];

    public void Add(T value, int line)
    {
        if (!lines.TryAdd(value, line) && value is not "")
        {
            complaints.Add(line, TemplateErrorCode.PartDuplicated, $"{value}", $"{lines[value]}");
        }
    }
}
