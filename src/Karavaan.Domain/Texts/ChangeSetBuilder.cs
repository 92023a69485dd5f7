using System.Text;

namespace Karavaan.Domain.Texts;

/// <summary>
/// Puts runs together from left to right, in one form: neighbours that are kept are one run, and so are neighbours that only go and
/// neighbours that only come. Clients work in the same form; in another one they would settle ties otherwise than the server.
/// </summary>
internal sealed class ChangeSetBuilder
{
    private readonly List<Run> runs = [];
    private readonly StringBuilder coming = new();
    private int going;

    public void Keep(int length)
    {
        if (length > 0)
        {
            Close();
            if (runs is [.., { IsKept: true } last])
            {
                length += last.Length;
                runs.RemoveAt(runs.Count - 1);
            }

            runs.Add(Run.Keep(length));
        }
    }

    /// <summary>Another change begins here: it is not joined to the one before.</summary>
    public void Begin(string inserted)
    {
        Close();
        coming.Append(inserted);
    }

    /// <summary>More comes in at this place.</summary>
    public void Insert(string inserted) => coming.Append(inserted);

    /// <summary>More goes from this place.</summary>
    public void TakeOut(int length) => going += length;

    public ChangeSet Build()
    {
        Close();
        return new([.. runs]);
    }

    private void Close()
    {
        var (run, isNothing) = (Run.Replace(going, coming.ToString()), going == 0 && coming.Length == 0);
        coming.Clear();
        going = 0;
        if (isNothing)
        {
            return;
        }

        if (runs is [.., { IsKept: false } last] && AreAlike(last, run))
        {
            run = Run.Replace(last.Length + run.Length, last.Inserted + run.Inserted);
            runs.RemoveAt(runs.Count - 1);
        }

        runs.Add(run);
    }

    private static bool AreAlike(Run one, Run other) =>
        (one.Inserted!.Length == 0 && other.Inserted!.Length == 0) || (one.Length == 0 && other.Length == 0);
}
