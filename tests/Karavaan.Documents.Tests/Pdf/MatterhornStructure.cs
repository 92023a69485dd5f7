using UglyToad.PdfPig.Tokens;

namespace Karavaan.Documents.Tests.Pdf;

/// <summary>Rules for the structure tree: standard types, nesting, headings, alternatives, scopes.</summary>
internal sealed class MatterhornStructure(PdfTokens tokens)
{
    private static readonly HashSet<string> Standard =
    [
        .. ("Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot " +
            "Span Quote Note Reference BibEntry Code Link Annot Figure Formula Form").Split(' '),
    ];

    private static readonly Dictionary<string, string[]> Parents = new()
    {
        ["LI"] = ["L"],
        ["Lbl"] = ["LI"],
        ["LBody"] = ["LI"],
        ["TR"] = ["Table", "THead", "TBody", "TFoot"],
        ["TD"] = ["TR"],
        ["TH"] = ["TR"],
        ["THead"] = ["Table"],
        ["TBody"] = ["Table"],
        ["TOCI"] = ["TOC"],
    };

    private readonly List<string> problems = [];
    private int lastHeading;

    /// <summary>Every piece of content that the tree holds, as page and number.</summary>
    public HashSet<(string Page, int Id)> Contents { get; } = [];

    /// <summary>Every annotation that the tree holds.</summary>
    public HashSet<string> Annotations { get; } = [];

    /// <summary>The types of all elements, in order.</summary>
    public List<string> Types { get; } = [];

    /// <summary>From a key to the element or elements that the parent tree gives for it.</summary>
    public Dictionary<int, IToken> ParentTree { get; } = [];

    public IReadOnlyList<string> Check()
    {
        var root = tokens.Dictionary(tokens.Catalog, "StructTreeRoot");
        var numbers = tokens.Items(tokens.Dictionary(root, "ParentTree"), "Nums");
        for (var i = 0; i + 1 < numbers.Count; i += 2)
        {
            ParentTree[((NumericToken)numbers[i]).Int] = numbers[i + 1];
        }

        var roles = tokens.Dictionary(root, "RoleMap");
        foreach (var kid in tokens.Items(root, "K"))
        {
            Walk(kid, "", "StructTreeRoot", roles);
        }

        return problems;
    }

    private void Walk(IToken token, string page, string parent, DictionaryToken? roles)
    {
        switch (tokens.Resolve(token))
        {
            case NumericToken id:
                Contents.Add((page, id.Int));
                break;
            case DictionaryToken content when tokens.Name(content, "Type") == "MCR":
                Contents.Add((PageOf(content, page), ((NumericToken)content.Data["MCID"]).Int));
                break;
            case DictionaryToken annotation when tokens.Name(annotation, "Type") == "OBJR":
                Annotations.Add(annotation.Data["Obj"].ToString()!);
                break;
            case DictionaryToken element:
                Element(element, PageOf(element, page), parent, roles);
                break;
        }
    }

    private void Element(DictionaryToken element, string page, string parent, DictionaryToken? roles)
    {
        var written = tokens.Name(element, "S") ?? "";
        var type = tokens.Name(roles, written) ?? written;
        Types.Add(type);
        Require(Standard.Contains(type), $"{type} is no standard type");
        Require(!Parents.TryGetValue(type, out var allowed) || allowed.Contains(parent), $"{type} inside {parent}");
        Require(type != "Figure" || !string.IsNullOrWhiteSpace(tokens.Text(element, "Alt")), "a figure has no alternative text");
        Require(type != "TH" || tokens.Name(tokens.Dictionary(element, "A"), "Scope") is "Row" or "Column", "a header cell has no scope");
        if (type is ['H', >= '1' and <= '6'])
        {
            var level = type[1] - '0';
            Require(level <= lastHeading + 1, $"a heading skips from {lastHeading} to {level}");
            lastHeading = level;
        }

        foreach (var kid in tokens.Items(element, "K"))
        {
            Walk(kid, page, type, roles);
        }
    }

    private static string PageOf(DictionaryToken dictionary, string otherwise) =>
        dictionary.Data.TryGetValue("Pg", out var page) ? page.ToString()! : otherwise;

    private void Require(bool holds, string problem)
    {
        if (!holds)
        {
            problems.Add(problem);
        }
    }
}
