using Karavaan.Domain.Workshops;
using Karavaan.Web.Shared;

namespace Karavaan.Web.Join;

/// <summary>What somebody fills in to join, as typed; what is missing is empty.</summary>
/// <param name="Name">How they want to be called; may be empty.</param>
/// <param name="Organisation">For whom they come; may be empty.</param>
/// <param name="Language">nl, fr, en or de.</param>
/// <param name="Secret">
/// The token that this device will have. It travels in the form, so that the same form sent twice is the same person.
/// </param>
/// <param name="Group">The table whose card was scanned, or <c>null</c>.</param>
/// <param name="ReturnCode">The four digits of somebody who was here before on another device.</param>
public sealed record JoinForm(string Name, string Organisation, string Language, string Secret, GroupId? Group, string ReturnCode)
{
    /// <summary>Did the promise above the button say that notes show who wrote them?</summary>
    public bool HasReadOfNames { get; init; }

    /// <summary>An empty form with a new token.</summary>
    public static JoinForm New(string language, int? group) =>
        new("", "", language, Storage.Token.Draw().Text, group is { } number ? new GroupId(number) : null, "");

    /// <summary>Reads it from a request.</summary>
    public static async ValueTask<JoinForm> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        string Text(string field) => PersonNames.Clean(form[field].ToString(), int.MaxValue);
        return new(
            Text("name"),
            Text("organisation"),
            Text("language") is var language && Words.Speaks(language) ? language : "nl",
            JoinSecret.Of(Text("secret")).Text,
            int.TryParse(Text("t"), out var number) ? new GroupId(number) : null,
            Text("back"))
        {
            HasReadOfNames = Text("named").Length > 0,
        };
    }
}
