using Karavaan.Domain;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Authoring;

/// <summary>Why no template was made of what was sent.</summary>
/// <param name="Key">In words.</param>
/// <param name="Arguments">What the words need.</param>
public sealed record TakeRefusal(TextKey Key, params object[] Arguments)
{
    /// <summary>What is wrong in the file, by line.</summary>
    public Sequence<TemplateError> Errors { get; init; } = [];
}
