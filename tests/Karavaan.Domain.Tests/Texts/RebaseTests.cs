using CsCheck;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

public class RebaseTests
{
    /// <summary>Chooses which editor does what, when.</summary>
    private static readonly Gen<uint> seed = Gen.UInt;

    [Fact]
    public void Editors_that_push_and_receive_in_any_order_end_with_the_same_text() => seed.Sample(start =>
    {
        var chance = new Random((int)start);
        var log = new List<TextUpdate>();
        Editor[] editors = [.. Enumerable.Range(0, 4).Select(i => new Editor($"{i}", log))];
        for (var step = 0; step < 60; step++)
        {
            editors[chance.Next(editors.Length)].Do(chance);
        }

        for (var round = 0; round < 2; round++)
        {
            Array.ForEach(editors, editor => editor.Push(isAnswerLost: false));
            Array.ForEach(editors, editor => editor.Receive(log.Count));
        }

        var text = log.Aggregate("", (now, update) => update.Changes.ApplyTo(now));
        Assert.All(editors, editor => Assert.Equal((text, 0), (editor.Text, editor.Unconfirmed)));
    }, iter: 2_000);

    [Fact]
    public void What_was_accepted_although_its_answer_was_lost_is_not_added_again()
    {
        var (first, second) = (new ChangeSet([Run.Replace(0, "wij")]), new ChangeSet([Run.Keep(3), Run.Replace(0, " delen")]));

        Assert.Equal([second], Rebase.Over([first, second], "anna", [new("anna", first)]));
        Assert.Empty(Rebase.Over([first, second], "anna", [new("anna", first), new("anna", second)]));
    }

    /// <summary>An editor as the browser's: what it typed lies on what it received, and moves along.</summary>
    private sealed class Editor(string name, List<TextUpdate> log)
    {
        private readonly List<ChangeSet> unconfirmed = [];
        private int version;

        public string Text { get; private set; } = "";

        public int Unconfirmed => unconfirmed.Count;

        public void Do(Random chance)
        {
            switch (chance.Next(4))
            {
                case 0:
                    Push(isAnswerLost: chance.Next(3) == 0);
                    break;
                case 1:
                    Receive(chance.Next(version, log.Count + 1));
                    break;
                default:
                    Type(chance);
                    break;
            }
        }

        public void Push(bool isAnswerLost)
        {
            foreach (var set in Rebase.Over(unconfirmed, name, log.Skip(version)).ToList())
            {
                log.Add(new(name, set));
            }

            if (!isAnswerLost)
            {
                Receive(log.Count);
            }
        }

        public void Receive(int until)
        {
            foreach (var update in log.GetRange(version, until - version))
            {
                version++;
                if (update.Editor == name)
                {
                    unconfirmed.RemoveAt(0);
                    continue;
                }

                var theirs = update.Changes;
                for (var i = 0; i < unconfirmed.Count; i++)
                {
                    (unconfirmed[i], theirs) = (unconfirmed[i].Map(theirs), theirs.Map(unconfirmed[i], before: true));
                }

                Text = theirs.ApplyTo(Text);
            }
        }

        private void Type(Random chance)
        {
            var from = chance.Next(Text.Length + 1);
            var length = chance.Next(Math.Min(4, Text.Length - from) + 1);
            var set = new ChangeSet([Run.Keep(from), Run.Replace(length, new string((char)('a' + chance.Next(26)), chance.Next(4))), Run.Keep(Text.Length - from - length)]);
            unconfirmed.Add(set);
            Text = set.ApplyTo(Text);
        }
    }
}
