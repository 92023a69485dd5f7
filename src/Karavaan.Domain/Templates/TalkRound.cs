namespace Karavaan.Domain.Templates;

/// <summary>One round of a talk at the tables, such as two by two for three minutes.</summary>
/// <param name="Size">With how many people at once.</param>
/// <param name="Minutes">Its length in whole minutes, 1 to 600.</param>
public sealed record TalkRound(RoundSize Size, int Minutes);

/// <summary>With how many people one talks in a round (1-2-4-all, Liberating Structures).</summary>
public enum RoundSize
{
    /// <summary>Everybody thinks and writes alone.</summary>
    Alone,

    /// <summary>Two by two.</summary>
    Pairs,

    /// <summary>Four by four.</summary>
    Fours,

    /// <summary>The whole group together.</summary>
    Everyone,
}
