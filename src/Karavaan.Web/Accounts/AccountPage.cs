using Karavaan.Web.Shared.Doors;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Karavaan.Web.Accounts;

/// <summary>Base of the pages of accounts: what each of them is drawn from.</summary>
public abstract class AccountPage : ComponentBase
{
    /// <summary>The language.</summary>
    [Parameter, EditorRequired]
    public Words Words { get; set; } = Words.For("nl");

    /// <summary>Why what was sent was refused; <c>null</c> when nothing was.</summary>
    [Parameter]
    public AccountRefusal? Refusal { get; set; }

    /// <summary>Was it refused for one of these reasons?</summary>
    protected bool Is(params ReadOnlySpan<TextKey> reasons) => Refusal is { } refusal && reasons.Contains(refusal.Key);

    /// <summary>The page as an answer; with a refusal its status is 422.</summary>
    internal static RazorComponentResult<T> Draw<T>(HttpContext context, AccountRefusal? refusal, params (string Name, object? Value)[] values)
        where T : AccountPage
    {
        var parameters = values.ToDictionary(value => value.Name, value => value.Value);
        parameters[nameof(Words)] = PageLanguage.Of(context.Request);
        parameters[nameof(Refusal)] = refusal;
        return new(parameters) { StatusCode = refusal is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity };
    }
}
