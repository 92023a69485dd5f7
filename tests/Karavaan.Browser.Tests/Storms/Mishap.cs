namespace Karavaan.Browser.Tests.Storms;

/// <summary>What goes wrong with a page in a storm.</summary>
internal enum Mishap
{
    /// <summary>Every connection breaks.</summary>
    Cut,

    /// <summary>The line is silent for a while, and sometimes broken after it.</summary>
    Hole,

    /// <summary>Commands arrive and are saved, but their answers get lost.</summary>
    Drop,

    /// <summary>The page is loaded again in a bad moment.</summary>
    Reload,

    /// <summary>The browser throws the page away without a word, as under memory pressure; somebody opens it again.</summary>
    Die,

    /// <summary>The phone sleeps in a pocket: no script runs.</summary>
    Sleep,

    /// <summary>Flight mode.</summary>
    Offline,

    /// <summary>The line turns slow and lossy, or good again.</summary>
    Slow,
}
