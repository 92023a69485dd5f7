namespace Karavaan.Web.Rehearsals;

/// <summary>What one person did: often enough is enough.</summary>
internal sealed class Memory
{
    private readonly Dictionary<string, int> done = [];

    /// <summary>How often.</summary>
    public int this[string key] => done.GetValueOrDefault(key);

    /// <summary>Once more.</summary>
    public void Keep(string key) => done[key] = this[key] + 1;

    /// <summary>Never again.</summary>
    public void GiveUp(string key) => done[key] = int.MaxValue / 2;
}
