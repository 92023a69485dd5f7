namespace Karavaan.Web.Quadrants;

/// <summary>The template's labels of the two moments are words inside a sentence; alone or at its start they get a capital.</summary>
public static class Capital
{
    /// <summary>The label with its first letter large.</summary>
    public static string Of(string label, Words words) =>
        label.Length == 0 ? label : words.Culture.TextInfo.ToUpper(label[..1]) + label[1..];
}
