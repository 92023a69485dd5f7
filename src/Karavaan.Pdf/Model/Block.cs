namespace Karavaan.Pdf.Model;

/// <summary>One part of a document, from top to bottom.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>BCP 47 tag when this part is in another language than what is around it; a screen reader then changes its voice (ISO 32000-1, 14.9.2).</summary>
    public string? Language { get; init; }
}
