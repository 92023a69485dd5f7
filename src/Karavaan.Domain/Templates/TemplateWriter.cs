namespace Karavaan.Domain.Templates;

/// <summary>
/// Writes a workshop file. Reading it gives the same template again, and writing what was read gives the same text again, after this:
/// line ends become LF, the byte order mark goes, there is one blank line between blocks, labels and words of choice are in the file's language,
/// fields come in a fixed order before the other text of their part, notes come last, table headers and numbers have one form,
/// comments and unknown keys of the front matter stand after the known keys, lines of white space become empty.
/// Paragraphs, lists, code, HTML and spaces inside texts stay as they are.
/// </summary>
public static class TemplateWriter
{
    /// <summary>
    /// The file's text, with LF at the end of every line. A template that the reader would refuse (an empty title, minutes out of range, a theme without
    /// questions) is written as well, and refused when it is read.
    /// </summary>
    public static string Write(WorkshopTemplate template)
    {
        ArgumentNullException.ThrowIfNull(template);
        var page = new Page(template.Language);
        HeadWriter.Write(template, page);
        page.Prose(template.Introduction, [], _ => false);
        foreach (var stage in template.Stages)
        {
            StageWriter.Write(stage, page);
        }

        return page.ToString();
    }
}
