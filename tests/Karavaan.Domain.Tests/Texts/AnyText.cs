using CsCheck;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

/// <summary>Texts as people type them, and changes that an editor could make in them.</summary>
internal static class AnyText
{
    private static readonly Gen<string> piece = Gen.OneOf(
        "a", "b", " ", "wij ", "delen", "\n", "\n\n", "é", "e\u0301", "👍🏽", "👩‍👩‍👧", "شبكة", "רשת", "сеть", "-", "**");

    public static Gen<string> Text { get; } = piece.Array[0, 12].Select(string.Concat);

    /// <summary>A change of this text that cuts no character in two.</summary>
    public static Gen<ChangeSet> ChangeOf(string text) =>
        Gen.Select(Gen.Int[0, text.Length].Array[0, 6], Gen.OneOf(Gen.Const(""), Text).Array[6], Gen.Bool.Array[6]).Select((cuts, comes, goes) =>
        {
            var (runs, at) = (new List<Run>(), 0);
            int[] places = [.. cuts.Select(cut => Whole(text, cut)).Order(), text.Length];
            foreach (var (i, to) in places.Index())
            {
                runs.Add(i < comes.Length && goes[i] ? Run.Replace(to - at, comes[i]) : Run.Keep(to - at));
                at = to;
            }

            return new ChangeSet([.. runs.Where(run => run.Length + run.LengthAfter > 0)]);
        });

    private static int Whole(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) ? at - 1 : at;
}
