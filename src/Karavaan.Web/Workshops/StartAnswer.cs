using Karavaan.Domain.Templates;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Workshops;

/// <summary>What came of starting a workshop.</summary>
internal abstract record StartAnswer
{
    private StartAnswer()
    {
    }

    /// <summary>There it is.</summary>
    public sealed record Started(WorkshopRow Workshop) : StartAnswer
    {
        /// <summary>What of the file will not be seen as its writer meant it.</summary>
        public IReadOnlyList<TemplateError> Warnings { get; init; } = [];
    }

    /// <summary>The form comes back with words at one of its fields: template, file or title.</summary>
    public sealed record Refused(string Field, TextKey Key, params object[] Arguments) : StartAnswer;

    /// <summary>The chosen file has errors.</summary>
    public sealed record Faulty(IReadOnlyList<TemplateError> Errors) : StartAnswer;
}
