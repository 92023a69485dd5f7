using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>
/// Everything that a file says anywhere: on its pages, and in alternative texts, bookmarks, metadata and what links explain. A name that
/// stands nowhere on a page is still told when it is in one of these.
/// </summary>
internal static class AllWords
{
    public static string Of(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        var tokens = new PdfTokens(document);
        StringBuilder words = new(ReadBack.Text(pdf));
        HashSet<IndirectReference> seen = [];
        Add(tokens.Catalog);
        Add(document.Information.DocumentInformationDictionary);
        words.Append('\n').Append(document.TryGetXmpMetadata(out var metadata) ? metadata.GetXDocument().ToString() : "");
        return words.ToString();

        void Add(IToken? token)
        {
            switch (token)
            {
                case IndirectReferenceToken reference when seen.Add(reference.Data):
                    Add(tokens.Resolve(reference));
                    break;
                case StringToken text:
                    words.Append('\n').Append(text.Data);
                    break;
                case HexToken text:
                    words.Append('\n').Append(text.Data);
                    break;
                case ArrayToken array:
                    array.Data.ToList().ForEach(Add);
                    break;
                case DictionaryToken dictionary:
                    dictionary.Data.Values.ToList().ForEach(Add);
                    break;
                case StreamToken stream:
                    Add(stream.StreamDictionary);
                    break;
            }
        }
    }
}
