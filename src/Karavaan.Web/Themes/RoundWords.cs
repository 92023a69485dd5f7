using System.Diagnostics;
using Karavaan.Domain.Templates;

namespace Karavaan.Web.Themes;

/// <summary>What a round is called, what to do in it, and how many heads stand for it.</summary>
internal static class RoundWords
{
    /// <summary>'per twee'.</summary>
    public static string Name(Words words, RoundSize size) => words[size switch
    {
        RoundSize.Alone => ThemesText.SizeAlone,
        RoundSize.Pairs => ThemesText.SizePairs,
        RoundSize.Fours => ThemesText.SizeFours,
        RoundSize.Everyone => ThemesText.SizeEveryone,
        _ => throw new UnreachableException(),
    }];

    /// <summary>One or two sentences.</summary>
    public static string Task(Words words, RoundSize size) => words[size switch
    {
        RoundSize.Alone => ThemesText.DoAlone,
        RoundSize.Pairs => ThemesText.DoPairs,
        RoundSize.Fours => ThemesText.DoFours,
        RoundSize.Everyone => ThemesText.DoEveryone,
        _ => throw new UnreachableException(),
    }];

    /// <summary>The heads that are drawn.</summary>
    public static int Heads(RoundSize size) => size switch
    {
        RoundSize.Alone => 1,
        RoundSize.Pairs => 2,
        RoundSize.Fours => 4,
        RoundSize.Everyone => 6,
        _ => throw new UnreachableException(),
    };
}
