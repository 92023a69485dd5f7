using System.Collections.Concurrent;
using System.Diagnostics;
using Karavaan.Bench.Measure;

namespace Karavaan.Bench.Texts;

/// <summary>When each keystroke was made, and when the last of the others had it in their editor.</summary>
/// <param name="others">How many others there are.</param>
internal sealed class Sightings(int others)
{
    private readonly ConcurrentDictionary<(string Editor, int Number), Stroke> strokes = new();

    /// <summary>From the key until the last editor shows it.</summary>
    public Series ToLast { get; } = new();

    /// <summary>Only what is typed from now on counts: until then everything warms up.</summary>
    public bool Counts { get; set; }

    /// <summary>Somebody typed their next change.</summary>
    public void Typed(string editor, int number)
    {
        if (Counts)
        {
            strokes[(editor, number)] = new(others);
        }
    }

    /// <summary>Somebody else has it now.</summary>
    public void Seen(string editor, int number)
    {
        if (strokes.TryGetValue((editor, number), out var stroke) && stroke.IsLast())
        {
            ToLast.Add(Stopwatch.GetElapsedTime(stroke.Since));
            strokes.TryRemove((editor, number), out _);
        }
    }

    /// <summary>Keystrokes that somebody never got.</summary>
    public int Missing => strokes.Count;

    private sealed class Stroke(int others)
    {
        private int left = others;

        public long Since { get; } = Stopwatch.GetTimestamp();

        public bool IsLast() => Interlocked.Decrement(ref left) == 0;
    }
}
