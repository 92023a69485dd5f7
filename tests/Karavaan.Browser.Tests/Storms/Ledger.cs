namespace Karavaan.Browser.Tests.Storms;

/// <summary>What somebody did on a phone in a storm, as they remember it: the log must say the same.</summary>
internal sealed class Ledger
{
    /// <summary>What was sent and stays beside everything else (notes, tips), in that order: each is in the log once.</summary>
    public List<string> Sent { get; } = [];

    /// <summary>
    /// What was said in each form of which only the newest counts, by the form's address, in that order: the last is in the log, and
    /// each earlier one once or, when a newer one went instead, not at all.
    /// </summary>
    public Dictionary<string, List<string>> Said { get; } = [];

    /// <summary>What was typed into a form and not sent, by the form's name: still there, or kept for when the form comes back.</summary>
    public Dictionary<string, string> Typed { get; } = [];

    /// <summary>Dots given and not taken back, by the address of what got them.</summary>
    public Dictionary<string, int> Dots { get; } = [];

    /// <summary>Only these words count for this form from now on.</summary>
    public void Say(string address, string text)
    {
        if (!Said.TryGetValue(address, out var said))
        {
            Said[address] = said = [];
        }

        said.Add(text);
    }
}
