using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Charters;

/// <summary>What has to be changed in one text to make another of it: whole words, so that what others write between them stays.</summary>
internal static class Rewording
{
    public static ChangeSet Of(string before, string after)
    {
        var change = new ChangeSetBuilder();
        foreach (var part in WordDiff.Between(before, after))
        {
            switch (part.Kind)
            {
                case DiffKind.Kept:
                    change.Keep(part.Text.Length);
                    break;
                case DiffKind.Struck:
                    change.TakeOut(part.Text.Length);
                    break;
                default:
                    change.Insert(part.Text);
                    break;
            }
        }

        return change.Build();
    }
}
