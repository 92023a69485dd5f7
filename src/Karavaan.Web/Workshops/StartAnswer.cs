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

    /// <summary>The form comes back with words at one of its fields: template, file, title or starts.</summary>
    public sealed record Refused(string Field, TextKey Key, params object[] Arguments) : StartAnswer;

    /// <summary>The form comes back with the errors of what was chosen: the file that was sent, or a template that this program reads no more.</summary>
    public sealed record Faulty(string Field, IReadOnlyList<TemplateError> Errors) : StartAnswer;
}
