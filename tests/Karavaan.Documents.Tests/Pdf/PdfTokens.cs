using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Follows references between PdfPig's tokens.</summary>
internal sealed class PdfTokens(PdfDocument document)
{
    public DictionaryToken Catalog => document.Structure.Catalog.CatalogDictionary;

    public IToken? Resolve(IToken? token) => token is IndirectReferenceToken reference ? Resolve(document.Structure.GetObject(reference.Data).Data) : token;

    public IToken? Get(DictionaryToken? dictionary, string key) =>
        dictionary is not null && dictionary.Data.TryGetValue(key, out var value) ? Resolve(value) : null;

    public DictionaryToken? Dictionary(DictionaryToken? dictionary, string key) => Get(dictionary, key) switch
    {
        DictionaryToken found => found,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public string? Name(DictionaryToken? dictionary, string key) => (Get(dictionary, key) as NameToken)?.Data;

    public string? Text(DictionaryToken? dictionary, string key) => Get(dictionary, key) switch
    {
        StringToken text => text.Data,
        HexToken text => text.Data,
        _ => null,
    };

    /// <summary>The items of an array, or the one value that stands in for an array of one; unresolved, because references are identities.</summary>
    public IReadOnlyList<IToken> Items(DictionaryToken? dictionary, string key)
    {
        var raw = dictionary is not null && dictionary.Data.TryGetValue(key, out var value) ? value : null;
        return (raw, Resolve(raw)) switch
        {
            (_, ArrayToken array) => array.Data,
            (null, _) => [],
            _ => [raw],
        };
    }
}
