using Karavaan.Domain.Templates;

namespace Karavaan.Web.Shared.Shelves;

/// <summary>What is wrong with a workshop file, in words.</summary>
internal static class TemplateWords
{
    /// <summary>'regel 41: …'.</summary>
    public static string Of(Words words, TemplateError error) =>
        words[WorkshopsText.Line, error.Line, words[WorkshopsText.Named($"{error.Code}"), [.. error.Arguments]]];
}
