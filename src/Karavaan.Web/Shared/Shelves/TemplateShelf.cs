using System.Collections.Concurrent;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Shared.Shelves;

/// <summary>The workshop files in <c>templates/</c> beside the program; a file that changed is read again.</summary>
internal sealed class TemplateShelf
{
    /// <summary>Explains the form; it is no workshop.</summary>
    private const string Manual = "FORMAT.md";

    private readonly DirectoryInfo folder = new(Path.Combine(AppContext.BaseDirectory, "templates"));
    private readonly ConcurrentDictionary<(string Name, DateTime Written, long Length), TemplateReading> readings = new();

    /// <summary>Every file, those with errors too, by name.</summary>
    public IReadOnlyList<ShelvedTemplate> All() => folder.Exists
        ? [.. folder.EnumerateFiles("*.md").Where(f => f.Name != Manual).OrderBy(f => f.Name, StringComparer.Ordinal).Select(Read)]
        : [];

    /// <summary>The file with this name, or <c>null</c>.</summary>
    public ShelvedTemplate? Find(string file) => All().FirstOrDefault(template => template.File == file);

    private ShelvedTemplate Read(FileInfo file) => new(
        file.Name,
        readings.GetOrAdd((file.Name, file.LastWriteTimeUtc, file.Length), _ => TemplateReader.Read(File.ReadAllText(file.FullName))))
    {
        Written = file.LastWriteTimeUtc,
    };
}

/// <summary>A file on the shelf and what is in it.</summary>
/// <param name="File">Its name, without a folder.</param>
/// <param name="Reading">The template, or what is wrong with the file.</param>
public sealed record ShelvedTemplate(string File, TemplateReading Reading)
{
    /// <summary>When the file was last written.</summary>
    public DateTimeOffset Written { get; init; }
}
