using System.Collections.Immutable;
using Karavaan.Domain.Templates;
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
    string Text,
    int TextVersion,
    ImmutableList<FrozenVersion> Versions,
    ImmutableList<RoundId> Rounds,
    ArticleStatus Status)
{
    /// <summary>When its text last changed (UTC); <c>null</c>: never written.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Adopted or left open: nothing is written any more until it is reconsidered.</summary>
    public bool IsDecided => Status is not ArticleStatus.Undecided;

    /// <summary>The newest frozen version, or <c>null</c>.</summary>
    public FrozenVersion? LastVersion => Versions.Count > 0 ? Versions[^1] : null;

    /// <summary>The version that was adopted, or <c>null</c>.</summary>
    public FrozenVersion? AdoptedVersion =>
        Status is ArticleStatus.Adopted(var number) ? Versions.Find(version => version.Number == number) : null;

    internal static Article Of(ArticleTemplate template) => new(
        new ArticleId(template.Number), template.Title, template.Question, template.Example, template.IsCore,
        null, null, "", 0, [], [], new ArticleStatus.Undecided());

    /// <summary>Another group finds the pen on the table.</summary>
    internal Article AssignTo(GroupId? group) => group == Group ? this : this with { Group = group, Pen = null };

    internal Article Freeze(FrozenVersion version) => this with { Versions = Versions.Add(version) };
}

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

/// <summary>A signature; the name it stands for lies beside the log.</summary>
public sealed record Signature(ParticipantId By, bool OnBehalf, int Order, DateTimeOffset At);
