using System.Globalization;
using Karavaan.Domain;

namespace Karavaan.Web.Authoring;

/// <summary>What the editor sends: one stage as it was filled in, on which version, and what else is asked.</summary>
/// <param name="Based">The version that the page showed.</param>
/// <param name="Stage">Which stage, from 1; 0: the whole evening.</param>
/// <param name="Was">Its title as the page showed it, by which it is found again when another tab moved it.</param>
/// <param name="Kind">Its kind, by code name.</param>
/// <param name="Order">What else is asked: <c>up:2</c>, <c>part-add:Slides</c>; empty: nothing.</param>
/// <param name="New">The kind of the stage that is asked for.</param>
/// <param name="IsAutomatic">Does the page save by itself?</param>
/// <param name="Fields">What was filled in.</param>
public sealed record EditForm(int Based, int Stage, string Was, string Kind, string Order, string New, bool IsAutomatic, IReadOnlyDictionary<string, Sequence<string>> Fields)
{
    /// <summary>Before the name of every field of the stage.</summary>
    public const string Prefix = "f.";

    /// <summary>Reads it from a request.</summary>
    public static async ValueTask<EditForm> BindAsync(HttpContext context)
    {
        var form = context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : FormCollection.Empty;
        return new(
            Number(form["base"].ToString()),
            Number(form["stage"].ToString()),
            form["was"].ToString(),
            form["kind"].ToString(),
            form["do"].ToString(),
            form["new"].ToString(),
            form["auto"] == "1",
            form.Where(field => field.Key.StartsWith(Prefix, StringComparison.Ordinal))
                .ToDictionary(field => field.Key[Prefix.Length..], field => field.Value.Select(value => value ?? "").ToSequence(), StringComparer.Ordinal));
    }

    /// <summary>What was filled in at a field; <c>null</c>: it was not sent.</summary>
    public Sequence<string>? Field(string name) => Fields.GetValueOrDefault(name);

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
