using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Tests.Companions;

/// <summary>What was answered 'saved', by person: the other side of the books.</summary>
internal sealed class Told
{
    private readonly Dictionary<(ParticipantId, string), int> counts = [];
    private readonly HashSet<ParticipantId> choosers = [];

    public Dictionary<(ParticipantId Who, StageId Stage), string> Answers { get; } = [];

    public List<(ParticipantId Who, string Text)> Notes { get; } = [];

    public Dictionary<ParticipantId, double?> Places { get; } = [];

    public HashSet<(ParticipantId Who, StageId Stage)> Ready { get; } = [];

    /// <summary>Was something of every kind accepted? Otherwise the books are equal because they are empty.</summary>
    public bool IsRich => Answers.Count > 2 && Notes.Count > 2 && Places.Count > 2 && Ready.Count > 2 && Choosers > 2
        && ((string[])["theme dot", "dot", "signature"]).All(what => counts.Keys.Count(key => key.Item2 == what) > 2);

    public int Choosers => choosers.Count;

    public int Count(ParticipantId who, string what) => counts.GetValueOrDefault((who, what));

    public void More(ParticipantId who, string what) => counts[(who, what)] = Count(who, what) + 1;

    public void Chose(ParticipantId who) => choosers.Add(who);
}
