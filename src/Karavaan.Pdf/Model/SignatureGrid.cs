namespace Karavaan.Pdf.Model;

/// <summary>Places to sign, side by side in rows.</summary>
public sealed record SignatureGrid(params IReadOnlyList<Signature> Signatures) : Block
{
    /// <summary>Cells next to each other: 1 to 4.</summary>
    public int Columns { get; init; } = 2;
}

/// <summary>One place to sign.</summary>
/// <param name="Name">Who signs.</param>
/// <param name="Organisation">On whose behalf, also as words around a name in another language.</param>
/// <param name="Role">In what role.</param>
public sealed record Signature(Inline Name, IReadOnlyList<Inline>? Organisation = null, Inline? Role = null)
{
    /// <summary>Set on the line when it was signed already, for example <c>✓ getekend op 3 maart 2026</c>; null leaves room for a pen.</summary>
    public string? Signed { get; init; }
}
