namespace Karavaan.Domain.Texts;

/// <summary>One entry of a text's log: what somebody's editor changed in the version before it.</summary>
/// <param name="Editor">Which open editor it was; one person may have several, and each knows its own changes by it.</param>
/// <param name="Changes">What changed.</param>
public sealed record TextUpdate(string Editor, ChangeSet Changes);
