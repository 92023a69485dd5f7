using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Karavaan.Domain.Quadrants;
using Karavaan.Web.Quadrants;

namespace Karavaan.Web.Tests.Storms;

/// <summary>
/// Words and places that occur nowhere else, and who may read them when. Everything that any device received is read here, while it comes: what
/// waits for a reveal before somebody asked for it, what the desk has covered or not yet approved, what others gave, and words of another workshop.
/// </summary>
internal sealed partial class Secrets(int seed)
{
    /// <summary>How the name of a reveal begins that is of a round.</summary>
    public const string OfRound = "the reveal of round ";

    /// <summary>The reveal of how well the subject fits.</summary>
    public const string OfFit = "the reveal of the fit";

    /// <summary>What a person did about how well the subject fits.</summary>
    public const string Fit = "fit";

    private readonly ConcurrentDictionary<int, Mark> marks = new();
    private readonly ConcurrentDictionary<(string Left, string Top), Mark> places = new();
    private readonly ConcurrentDictionary<string, long> opened = new();
    private readonly ConcurrentDictionary<string, bool> speakers = new();
    private readonly ConcurrentDictionary<(string Who, string What), bool> given = new();
    private readonly ConcurrentQueue<string> leaks = new();
    private int last;
    private int onPaper;
    private int tallies;
    private int own;

    /// <summary>The clock of the storm.</summary>
    public static long Now => Stopwatch.GetTimestamp();

    /// <summary>Who read what too early.</summary>
    public IReadOnlyCollection<string> Leaks => leaks;

    /// <summary>How many words waited for a reveal.</summary>
    public int Hidden => marks.Values.Count(mark => mark.Until is not null);

    /// <summary>How many were seen by somebody else than their writer after it: if none were, nothing was read.</summary>
    public int Shown => marks.Values.Count(mark => mark.Until is not null && mark.IsShown);

    /// <summary>How many places in a plane waited for a reveal.</summary>
    public int HiddenPlaces => places.Count;

    /// <summary>How many of them were seen by somebody else after it.</summary>
    public int ShownPlaces => places.Values.Count(mark => mark.IsShown);

    /// <summary>How many of these words were read on papers: if none were, papers are not read.</summary>
    public int OnPaper => onPaper;

    /// <summary>How many sums of dots, fits or choices were read after their reveal: if none were, they are not known when they are seen.</summary>
    public int Tallies => tallies;

    /// <summary>How often somebody's page said what they gave themselves.</summary>
    public int Own => own;

    /// <summary>Words that nobody typed before.</summary>
    public string NewWords() => string.Create(CultureInfo.InvariantCulture, $"Wij zeg{seed}n{Interlocked.Increment(ref last)}e samen");

    /// <summary>These words are their writer's alone until somebody asks for this reveal.</summary>
    public void Hide(string words, string owner, string until) => MarkOf(words).Hide(owner, until);

    /// <summary>Where somebody put a pin in a plane is theirs alone until somebody asks for this reveal.</summary>
    /// <param name="x">Hundredths of half the width, from the middle.</param>
    /// <param name="y">Hundredths of half the height.</param>
    /// <param name="owner">Who put it there.</param>
    /// <param name="until">The reveal.</param>
    public void HidePlace(string x, string y, string owner, string until)
    {
        if (double.TryParse(x, CultureInfo.InvariantCulture, out var across) && double.TryParse(y, CultureInfo.InvariantCulture, out var up))
        {
            var spot = PlaneShape.At(new Position(across / 100, up / 100));
            places.GetOrAdd((spot.Left, spot.Top), _ => new()).Hide(owner, until);
        }
    }

    /// <summary>Somebody asks for a reveal.</summary>
    public void Open(string reveal) => opened.TryAdd(reveal, Now);

    /// <summary>Somebody asks to speak for their group: who does sees what it chose, also through the one who spoke before.</summary>
    public void Speak(string who) => speakers.TryAdd(who, true);

    /// <summary>Somebody gives a dot, or says how well the subject fits: from here on their own page may show that, and nobody else's.</summary>
    /// <param name="who">Who.</param>
    /// <param name="what">The id of what shows the dot on their page, or <see cref="Fit"/>.</param>
    public void Give(string who, string what) => given.TryAdd((who, what), true);

    /// <summary>The desk was told that these words are hidden.</summary>
    public void Cover(string words, string owner) => MarkOf(words).Cover(owner);

    /// <summary>These words wait until the desk has looked at them: those at the writer's table see them, and the wall doesn't.</summary>
    public void CoverOnWall(string words) => MarkOf(words).CoverOnWall();

    /// <summary>The desk asks for something that may bring back what it hid.</summary>
    public void Uncover()
    {
        foreach (var mark in marks.Values)
        {
            mark.Uncover();
        }
    }

    /// <summary>Somebody received this.</summary>
    /// <param name="reader">Who.</param>
    /// <param name="text">All of it.</param>
    /// <param name="since">It was drawn after that.</param>
    /// <param name="where">For the report.</param>
    public void Read(Reader reader, string text, long since, string where)
    {
        foreach (Match found in Words().Matches(text))
        {
            var mark = marks.GetValueOrDefault(Number(found, 2));
            var wrong = Number(found, 1) != seed ? "of another workshop"
                : mark?.ShownTooSoon(reader, opened) == true && !(mark.IsChoice && speakers.ContainsKey(reader.Name)) ? $"before {mark.Until}"
                : mark?.IsCoveredSince(reader, since) == true ? "though the desk has hidden it"
                : null;
            if (wrong is not null)
            {
                leaks.Enqueue($"{reader.Name}'s {reader.Surface} read {found.Value} {wrong}, in {where}: …{Around(text, found.Index)}…");
            }
        }

        ReadTallies(reader, text, where);
        foreach (Match found in Places().Matches(text))
        {
            if (places.GetValueOrDefault((found.Groups[1].Value, found.Groups[2].Value)) is { } mark && mark.ShownTooSoon(reader, opened))
            {
                leaks.Enqueue($"{reader.Name}'s {reader.Surface} read a place {found.Value} before {mark.Until}, in {where}: …{Around(text, found.Index)}…");
            }
        }
    }

    /// <summary>Sums may be read from their reveal on, and what is marked as one's own only on the page of who did it.</summary>
    private void ReadTallies(Reader reader, string text, string where)
    {
        var stage = "";
        foreach (Match found in Sums().Matches(text))
        {
            stage = found.Groups["stage"].Success ? found.Groups["stage"].Value : stage;
            var (reveal, isOpen) = found.Groups["dots"].Success ? ($"the reveal of stage {stage}", opened.ContainsKey($"the reveal of stage {stage}"))
                : found.Groups["fit"].Success ? (OfFit, opened.ContainsKey(OfFit))
                : found.Groups["choice"].Success ? ("any reveal of a round", opened.Keys.Any(key => key.StartsWith(OfRound, StringComparison.Ordinal)))
                : ("", true);
            if (!isOpen)
            {
                leaks.Enqueue($"{reader.Name}'s {reader.Surface} read a sum before {reveal}, in {where}: …{Around(text, found.Index)}…");
            }
            else if (reveal.Length > 0)
            {
                Interlocked.Increment(ref tallies);
            }
        }

        foreach (Match found in Mine().Matches(text))
        {
            var what = found.Groups["fit"].Success ? Fit : found.Groups["dot"].Value;
            Interlocked.Increment(ref own);
            if (!given.ContainsKey((reader.Name, what)))
            {
                leaks.Enqueue($"{reader.Name}'s {reader.Surface} read as their own what they never gave ({what}), in {where}: …{Around(text, found.Index)}…");
            }
        }
    }

    /// <summary>These words stood on a paper that can be taken home.</summary>
    public void ReadPaper(string text) => Interlocked.Add(ref onPaper, Words().Count(text));

    private Mark MarkOf(string words) => marks.GetOrAdd(Number(Words().Match(words), 2), _ => new());

    private static int Number(Match found, int group) => int.Parse(found.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Around(string text, int index)
    {
        var from = Math.Max(0, index - 120);
        return text.Substring(from, Math.Min(240, text.Length - from));
    }

    [GeneratedRegex(@"zeg(\d+)n(\d+)e")]
    private static partial Regex Words();

    /// <summary>A spot as it stands in a drawing, in a page or in a message.</summary>
    [GeneratedRegex(@"x[12]?=(?:\\u0022|\\?""|&quot;)([\d.]+%)(?:\\u0022|\\?""|&quot;) y[12]?=(?:\\u0022|\\?""|&quot;)([\d.]+%)(?:\\u0022|\\?""|&quot;)")]
    private static partial Regex Places();

    /// <summary>A sum as it stands in a drawing: of dots, behind the id that tells of which stage; of fits; of choices.</summary>
    [GeneratedRegex(@"id=(?:\\u0022|\\?""|&quot;)(?:theme-dot|dot-note|screen-dots|cluster|cluster-note|desk-cluster|theme-bars)-(?<stage>\d+)|class=(?:\\u0022|\\?""|&quot;)(?:(?<dots>dot-count|bar)\b|(?<fit>fits)\b)|<div class=(?:\\u0022|\\?""|&quot;)(?<choice>consent|concern|objection)(?:\\u0022|\\?""|&quot;)><dt>")]
    private static partial Regex Sums();

    /// <summary>A dot or a fit that is marked as the reader's own.</summary>
    [GeneratedRegex(@"class=(?:\\u0022|\\?""|&quot;)card note[^""&<\\]*\bmine\b[^""&<\\]*(?:\\u0022|\\?""|&quot;) id=(?:\\u0022|\\?""|&quot;)(?<dot>(?:dot-note|theme-dot)-\d+-[\w-]+)|name=(?:\\u0022|\\?""|&quot;)(?<fit>fit)(?:\\u0022|\\?""|&quot;) value=(?:\\u0022|\\?""|&quot;)\w+(?:\\u0022|\\?""|&quot;) aria-pressed=(?:\\u0022|\\?""|&quot;)true")]
    private static partial Regex Mine();

    private sealed class Mark
    {
        private string? owner;
        private long coveredAt = long.MaxValue;
        private long offWallAt = long.MaxValue;

        public string? Until { get; private set; }

        public bool IsShown { get; private set; }

        public bool IsChoice => Until?.StartsWith(OfRound, StringComparison.Ordinal) == true;

        public void Hide(string by, string until) => (owner, Until) = (by, until);

        public void Cover(string by) => (owner, coveredAt) = (by, Now);

        public void CoverOnWall() => offWallAt = Now;

        public void Uncover() => coveredAt = offWallAt = long.MaxValue;

        public bool ShownTooSoon(Reader reader, ConcurrentDictionary<string, long> opened)
        {
            if (Until is null || reader.Name == owner)
            {
                return false;
            }

            var isOpen = opened.ContainsKey(Until);
            IsShown |= isOpen;
            return !isOpen;
        }

        /// <summary>The desk still sees what it hid, to take that back.</summary>
        public bool IsCoveredSince(Reader reader, long since) =>
            (reader.Name != owner && reader.Surface != "desk" && coveredAt < since) || (reader.IsWall && offWallAt < since);
    }
}
