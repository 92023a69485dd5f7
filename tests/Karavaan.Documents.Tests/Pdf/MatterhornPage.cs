using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Graphics.Operations.MarkedContent;
using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Rules for a page: all content is in the tree or an artifact, and every link is in the tree and explains itself.</summary>
internal sealed class MatterhornPage(PdfTokens tokens, Page page, string reference, MatterhornStructure structure)
{
    private static readonly HashSet<string> Painting = ["TJ", "Tj", "f", "S", "B", "f*", "B*", "b", "s", "Do", "sh"];

    private readonly List<string> problems = [];
    private readonly Stack<(int? Id, bool IsArtifact)> open = new();

    public IReadOnlyList<string> Check()
    {
        CheckLinks();
        var elements = structure.ParentTree.TryGetValue(Int(page.Dictionary, "StructParents") ?? -1, out var list) ? tokens.Resolve(list) as ArrayToken : null;
        Require(elements is not null, "a page is not in the parent tree");
        var ids = page.Operations.Select(Follow).OfType<int>().ToList();
        Require(open.Count == 0, "marked content is not closed");
        Require(ids.SequenceEqual(Enumerable.Range(0, ids.Count)), "numbers of marked content are not 0, 1, 2, …");
        Require(elements?.Data.Count == ids.Count, "the parent tree does not have every piece of content");
        Require(ids.All(id => structure.Contents.Any(content => content == (reference, id))), "marked content is not in the tree");
        Require(structure.Contents.Where(content => content.Page == reference).All(content => ids.Contains(content.Id)), "the tree has content that the page has not");
        return problems;
    }

    /// <summary>Follows one operation; returns the number of the marked content that it begins.</summary>
    private int? Follow(IGraphicsStateOperation operation)
    {
        switch (operation)
        {
            case BeginMarkedContentWithProperties begin:
                var id = begin.Properties is { } properties ? Int(properties, "MCID") : null;
                var isArtifact = begin.Name.Data == "Artifact";
                Require(id is null || open.All(outer => outer.Id is null), "numbered content inside numbered content");
                Require(id is null || !open.Any(outer => outer.IsArtifact), "numbered content inside an artifact");
                Require(!isArtifact || open.All(outer => outer.Id is null), "an artifact inside numbered content");
                open.Push((id, isArtifact));
                return id;
            case BeginMarkedContent begin:
                open.Push((null, begin.Name.Data == "Artifact"));
                return null;
            case EndMarkedContent:
                Require(open.TryPop(out _), "the end of marked content that did not begin");
                return null;
        }

        var paints = Painting.Contains(operation.Operator);
        Require(!paints || open.Count > 0, "content outside marked content");
        Require(!paints || open.Count == 0 || open.Any(outer => outer.Id is not null || outer.IsArtifact), "content that is neither numbered nor an artifact");
        return null;
    }

    private void CheckLinks()
    {
        var annotations = tokens.Items(page.Dictionary, "Annots");
        Require(annotations.Count == 0 || tokens.Name(page.Dictionary, "Tabs") == "S", "links are not in the order of the structure");
        foreach (var token in annotations)
        {
            var annotation = tokens.Resolve(token) as DictionaryToken;
            Require(!string.IsNullOrWhiteSpace(tokens.Text(annotation, "Contents")), "a link does not explain itself");
            Require(structure.Annotations.Contains(token.ToString()!), "a link is not in the tree");
            Require(Int(annotation!, "StructParent") is { } key && structure.ParentTree.ContainsKey(key), "a link is not in the parent tree");
            Require(((Int(annotation!, "F") ?? 0) & 4) != 0, "a link is not printed");
        }
    }

    private int? Int(DictionaryToken dictionary, string key) => (tokens.Get(dictionary, key) as NumericToken)?.Int;

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }
}
