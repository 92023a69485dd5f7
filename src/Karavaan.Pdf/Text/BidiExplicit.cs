namespace Karavaan.Pdf.Text;

/// <summary>Rules X1 to X8 of UAX #9: the levels that embeddings, overrides and isolates ask for, and the types that overrides give.</summary>
internal sealed class BidiExplicit
{
    /// <summary>The deepest that embeddings go (BD2).</summary>
    private const int MostDepth = 125;

    private readonly Stack<Status> stack = new();

    /// <summary>For an initiator of an isolate, where it is closed; for what closes it, where it was opened; otherwise -1.</summary>
    private readonly int[] matches;

    private int extraIsolates;
    private int extraEmbeddings;
    private int openIsolates;

    public BidiExplicit(BidiClass[] kinds, byte level)
    {
        Original = kinds;
        (Kinds, Levels, matches) = ([.. kinds], new byte[kinds.Length], Match(kinds));
        stack.Push(new(level, null, IsIsolate: false));
        for (var i = 0; i < kinds.Length; i++)
        {
            Apply(i, level);
        }
    }

    /// <summary>The types that the characters have.</summary>
    public BidiClass[] Original { get; }

    /// <summary>The types that overrides leave them.</summary>
    public BidiClass[] Kinds { get; }

    public byte[] Levels { get; }

    private Status Last => stack.Peek();

    /// <summary>Rule X9 goes on as if these were not there.</summary>
    public static bool IsRemoved(BidiClass kind) => kind is BidiClass.LeftEmbedding or BidiClass.RightEmbedding or BidiClass.LeftOverride
        or BidiClass.RightOverride or BidiClass.PopFormat or BidiClass.BoundaryNeutral;

    /// <summary>Characters of format: those that are taken out and those of isolates.</summary>
    public static bool IsFormat(BidiClass kind) => IsRemoved(kind) || IsInitiator(kind) || kind == BidiClass.PopIsolate;

    public static bool IsInitiator(BidiClass kind) => kind is BidiClass.LeftIsolate or BidiClass.RightIsolate or BidiClass.FirstStrongIsolate;

    /// <summary>Where the isolate that starts here is closed, or which one is closed here; -1: none.</summary>
    public int MatchOf(int i) => matches[i];

    private static int[] Match(BidiClass[] kinds)
    {
        var matches = new int[kinds.Length];
        Array.Fill(matches, -1);
        Stack<int> open = new();
        for (var i = 0; i < kinds.Length; i++)
        {
            if (IsInitiator(kinds[i]))
            {
                open.Push(i);
            }
            else if (kinds[i] == BidiClass.PopIsolate && open.TryPop(out var start))
            {
                (matches[start], matches[i]) = (i, start);
            }
        }

        return matches;
    }

    private void Apply(int i, byte level)
    {
        switch (Kinds[i])
        {
            case BidiClass.LeftEmbedding or BidiClass.LeftOverride or BidiClass.RightEmbedding or BidiClass.RightOverride:
                Levels[i] = Last.Level;
                Embed(Kinds[i]);
                break;
            case BidiClass.LeftIsolate or BidiClass.RightIsolate or BidiClass.FirstStrongIsolate:
                Isolate(i);
                break;
            case BidiClass.PopIsolate:
                EndIsolate();
                Set(i);
                break;
            case BidiClass.PopFormat:
                EndEmbedding();
                Levels[i] = Last.Level;
                break;
            case BidiClass.ParagraphSeparator:
                Levels[i] = level;
                break;
            case BidiClass.BoundaryNeutral:
                Levels[i] = Last.Level;
                break;
            default:
                Set(i);
                break;
        }
    }

    private void Set(int i)
    {
        Levels[i] = Last.Level;
        Kinds[i] = Last.Override ?? Kinds[i];
    }

    private void Embed(BidiClass kind)
    {
        var deeper = Deeper(kind is BidiClass.RightEmbedding or BidiClass.RightOverride);
        if (deeper > MostDepth || extraIsolates > 0 || extraEmbeddings > 0)
        {
            extraEmbeddings += extraIsolates == 0 ? 1 : 0;
            return;
        }

        BidiClass? forced = kind switch { BidiClass.LeftOverride => BidiClass.Left, BidiClass.RightOverride => BidiClass.Right, _ => null };
        stack.Push(new((byte)deeper, forced, IsIsolate: false));
    }

    private void Isolate(int i)
    {
        var kind = Original[i];
        Set(i);
        var deeper = Deeper(kind == BidiClass.RightIsolate || (kind == BidiClass.FirstStrongIsolate && StartsRight(i)));
        if (deeper > MostDepth || extraIsolates > 0 || extraEmbeddings > 0)
        {
            extraIsolates++;
            return;
        }

        openIsolates++;
        stack.Push(new((byte)deeper, null, IsIsolate: true));
    }

    private void EndIsolate()
    {
        if (extraIsolates > 0)
        {
            extraIsolates--;
        }
        else if (openIsolates > 0)
        {
            extraEmbeddings = 0;
            while (!Last.IsIsolate)
            {
                stack.Pop();
            }

            stack.Pop();
            openIsolates--;
        }
    }

    private void EndEmbedding()
    {
        if (extraIsolates > 0)
        {
            return;
        }

        if (extraEmbeddings > 0)
        {
            extraEmbeddings--;
        }
        else if (!Last.IsIsolate && stack.Count > 1)
        {
            stack.Pop();
        }
    }

    private int Deeper(bool isRight) => isRight ? (Last.Level + 1) | 1 : (Last.Level + 2) & ~1;

    /// <summary>P2 and P3 for what an isolate by its first strong letter holds.</summary>
    private bool StartsRight(int initiator)
    {
        var end = matches[initiator] < 0 ? Original.Length : matches[initiator];
        for (var i = initiator + 1; i < end; i++)
        {
            switch (Original[i])
            {
                case BidiClass.Left:
                    return false;
                case BidiClass.Right or BidiClass.ArabicLetter:
                    return true;
                case var kind when IsInitiator(kind):
                    i = matches[i] < 0 ? end : matches[i];
                    break;
            }
        }

        return false;
    }

    private readonly record struct Status(byte Level, BidiClass? Override, bool IsIsolate);
}
