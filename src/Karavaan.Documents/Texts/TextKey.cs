using System.Resources;

namespace Karavaan.Documents.Texts;

/// <summary>A text of the interface or of a document, in all languages; made at build time from the resource files.</summary>
public readonly record struct TextKey(ResourceManager Source, string Name);
