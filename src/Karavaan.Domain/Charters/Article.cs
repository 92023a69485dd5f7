using System.Collections.Immutable;
using Karavaan.Domain.Templates;
using Karavaan.Domain.Texts;
using Karavaan.Domain.Workshops;

namespace Karavaan.Domain.Charters;

/// <summary>An article: its question from the template, its text in the making, its frozen versions and what was decided.</summary>
public sealed record Article(
    ArticleId Id,
    string Title,
    string Question,
    string Example,
    bool IsCore,
    GroupId? Group,
    ParticipantId? Pen,
    TextLog Log,
    ImmutableList<FrozenVersion> Versions,
    ImmutableList<RoundId> Rounds,
    ArticleStatus Status)
{
    /// <summary>The editor of what the desk put back: nobody's.</summary>
    private const string Restored = "restored";

    /// <summary>
    /// Its text as it is read, frozen and printed: without the white space around it, which somebody may just be typing. Editors and changes
    /// go by the whole of it, in <see cref="Log"/>.
    /// </summary>
    public string Text => Log.Text.Trim();

    /// <summary>How often its text was changed.</summary>
    public int TextVersion => Log.Version;

    /// <summary>The language of its title, question and example where it was told in another one; <c>null</c>: the template's.</summary>
    public string? Language { get; init; }

    /// <summary>When its text last changed (UTC); <c>null</c>: never written.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>The groups that share it; <c>null</c>: at most one group has it.</summary>
    public Sharing? Sharing { get; init; }

    /// <summary>What readers sent to whoever writes, oldest first.</summary>
    public ImmutableList<Tip> Tips { get; init; } = [];

    /// <summary>The notes that the text is built on, in the order in which they came into it; some may be hidden or gone by now.</summary>
    public ImmutableList<NoteId> Sources { get; init; } = [];

    /// <summary>Who changed the text, each once; not what, and nobody who was forgotten.</summary>
    public ImmutableList<ParticipantId> Writers { get; init; } = [];

    /// <summary>How often somebody's words in the text were blanked: an open editor that has the text of before reads it again.</summary>
    public int Blanked { get; init; }

    /// <summary>The versions that it had.</summary>
    public TextPast Past { get; init; } = TextPast.Empty;

    /// <summary>The last restoring; it can be taken back while nothing was written since.</summary>
    public CharterEvent.TextRestored? Restoring { get; init; }

    /// <summary>Adopted or left open: nothing is written any more until it is reconsidered.</summary>
    public bool IsDecided => Status is not ArticleStatus.Undecided;

    /// <summary>The newest frozen version, or <c>null</c>.</summary>
    public FrozenVersion? LastVersion => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>The version that was adopted, or <c>null</c>.</summary>
    public FrozenVersion? AdoptedVersion =>
        Status is ArticleStatus.Adopted(var number) ? Versions.Find(version => version.Number == number) : null;

    /// <summary>Does it lie with any group?</summary>
    public bool IsGiven => Group is not null || Sharing is not null;

    /// <summary>Does it lie with this group, alone or shared?</summary>
    public bool IsAt(GroupId group) => Group == group || Sharing?.Has(group) == true;

    internal static Article Of(ArticleTemplate template) => new(
        new ArticleId(template.Number), template.Title, template.Question, template.Example, template.IsCore,
        null, null, TextLog.Empty, [], [], new ArticleStatus.Undecided());

    /// <summary>Another group finds the pen on the table. One of those that share it gets it from the desk as if it had won.</summary>
    internal Article AssignTo(GroupId? group) => this with
    {
        Group = group,
        Pen = group == Group ? Pen : null,
        Sharing = group is { } one && Sharing?.Has(one) == true ? Sharing with { IsRevealed = true } : null,
    };

    /// <summary>Several groups share it; sentences of those that did already stay, and nobody holds the pen until the reveal.</summary>
    internal Article ShareAmong(IReadOnlyList<GroupId> groups) =>
        this with { Group = null, Pen = null, Sharing = (Sharing ?? Sharing.Empty).Among(groups) };

    internal Article Won(GroupId winner) => Sharing is null ? this : AssignTo(winner);

    internal Article Add(Tip tip) => tip.Text.Length == 0 || Tips.Exists(t => t.Id == tip.Id) ? this : this with { Tips = Tips.Add(tip) };

    internal Article Handle(TipId id) => Tips.FindIndex(tip => tip.Id == id) is >= 0 and var i
        ? this with { Tips = Tips.SetItem(i, Tips[i] with { IsHandled = true }) }
        : this;

    internal Article Cite(NoteId note) => Sources.Contains(note) ? this : this with { Sources = Sources.Add(note) };

    internal Article Forget(ParticipantId person) => this with
    {
        Writers = Writers.Remove(person),
        Blanked = Writers.Contains(person) ? Blanked + 1 : Blanked,
        Tips = Tips.RemoveAll(tip => tip.By == person),
        Sharing = Sharing?.Forget(person),
    };

    /// <summary>One change of its text more; one that does not fit changes nothing.</summary>
    internal Article Change(TextUpdate update, DateTimeOffset at, ParticipantId? by = null) =>
        Log.Add(update) is var log && !ReferenceEquals(log, Log)
            ? this with { Log = log, WrittenAt = at, Past = Past.Before(this, at), Writers = by is { } who && !Writers.Contains(who) ? Writers.Add(who) : Writers }
            : this;

    internal Article Freeze(FrozenVersion version, DateTimeOffset at) =>
        this with { Versions = Versions.Add(version), Past = Past.Keep(this, WrittenAt ?? at, version.Number, null) };

    /// <summary>The text of a version that it had; <c>null</c>: that is no longer known.</summary>
    internal string? TextOf(int version) => Log.Knows(version) ? Log.At(version) : Past.Find(version)?.Text;

    /// <summary>What stood there becomes a version too: so nothing gets lost, and the restoring can be taken back.</summary>
    internal Article Restore(CharterEvent.TextRestored restored, DateTimeOffset at)
    {
        var text = TextOf(restored.Version) ?? Log.Text;
        var kept = this with { Past = Past.Keep(this, WrittenAt ?? at, null, null) };
        var now = kept.Change(new(Restored, Rewording.Of(Log.Text, text)), at);
        return now with { Past = now.Past.Keep(now, at, null, restored.Version), Restoring = restored };
    }
}

/// <summary>
/// A short line for whoever writes; <paramref name="From"/> is the group that its sender sat in then. Handled: it has been worked in.
/// </summary>
public sealed record Tip(TipId Id, ParticipantId By, GroupId? From, string Text, bool IsHandled);

/// <summary>A text that can be decided on.</summary>
/// <param name="Number">Counts the versions of the article, from 1.</param>
/// <param name="Text">Whole.</param>
/// <param name="Hash">SHA-256 of the text in UTF-8, as lower-case hex.</param>
public sealed record FrozenVersion(int Number, string Text, string Hash);

/// <summary>What was decided about an article.</summary>
public abstract record ArticleStatus
{
    private ArticleStatus()
    {
    }

    /// <summary>Not decided. In the documents: 'niet besproken'.</summary>
    public sealed record Undecided : ArticleStatus;

    /// <summary>Adopted in this version.</summary>
    public sealed record Adopted(int Version) : ArticleStatus;

    /// <summary>'Blijft open', with a name and a date.</summary>
    public sealed record LeftOpen(ParticipantId Keeper, DateOnly Until) : ArticleStatus;
}

