using Karavaan.Domain.Workshops;
using Karavaan.Web.Storage;

namespace Karavaan.Web.Join;

/// <summary>What came of a join form.</summary>
internal abstract record JoinAnswer
{
    private JoinAnswer()
    {
    }

    /// <summary>They are in, with this token.</summary>
    public sealed record In(ParticipantId Who, Token Token) : JoinAnswer;

    /// <summary>The form comes back with words at one of its fields, or above it when <paramref name="Field"/> is empty.</summary>
    public sealed record Refused(string Field, TextKey Key, params object[] Arguments) : JoinAnswer;

    /// <summary>The desk took this person out.</summary>
    public sealed record Removed : JoinAnswer;

    /// <summary>The workshop closed in the meantime.</summary>
    public sealed record Closed : JoinAnswer;

    /// <summary>It could not be saved; trying again may help.</summary>
    public sealed record Failed : JoinAnswer;

    /// <summary>A command that was not accepted.</summary>
    public static JoinAnswer Of(Refusal? refusal) => refusal?.Code switch
    {
        null => new Failed(),
        RefusalCode.NotInWorkshop => new Removed(),
        RefusalCode.WorkshopClosed => new Closed(),
        var code => new Refused("", RefusalsText.Named($"{code}"), [.. refusal.Arguments]),
    };
}
