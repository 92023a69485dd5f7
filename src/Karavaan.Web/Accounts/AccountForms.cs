using Karavaan.Domain.Workshops;

namespace Karavaan.Web.Accounts;

/// <summary>What somebody fills in to become a facilitator; <paramref name="Token"/> is the one of the link that they opened.</summary>
public sealed record NewFacilitatorForm(string Token, string Name, string Email, string Password)
{
    /// <summary>How many characters a password has at least.</summary>
    public const int ShortestPassword = 12;

    /// <summary>Reads it from a request; what is missing is empty.</summary>
    public static async ValueTask<NewFacilitatorForm> BindAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return new(form["token"], form.Clean("name"), form.Clean("email"), form["password"]);
    }
}

/// <summary>What somebody fills in to sign in; <paramref name="Login"/> is a name or an e-mail address.</summary>
internal sealed record SignInForm(string Login, string Password, bool Remember, string ReturnUrl)
{
    public static async ValueTask<SignInForm> BindAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return new(form.Clean("login"), form["password"], form["remember"].Length > 0, form["returnUrl"]);
    }
}

/// <summary>What a facilitator fills in who forgot their password; <paramref name="Who"/> and <paramref name="Token"/> are those of the link.</summary>
public sealed record ResetForm(string Who, string Token, string Password)
{
    /// <summary>Reads it from a request; what is missing is empty.</summary>
    public static async ValueTask<ResetForm> BindAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return new(form["who"], form["token"], form["password"]);
    }
}

/// <summary>What a facilitator fills in to delete their account; <paramref name="Heir"/> is the name or e-mail address of who takes over their workshops.</summary>
internal sealed record LeaveForm(string Password, string Heir)
{
    public static async ValueTask<LeaveForm> BindAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return new(form["password"], form.Clean("heir"));
    }
}

/// <summary>What a facilitator fills in to change their password.</summary>
internal sealed record PasswordForm(string Old, string New)
{
    public static async ValueTask<PasswordForm> BindAsync(HttpContext context)
    {
        var form = await FormFields.ReadAsync(context);
        return new(form["old"], form["new"]);
    }
}

/// <summary>The fields of a posted form: what is missing is empty. Nothing is cut: a password that lost its end would be another one.</summary>
internal sealed class FormFields(IFormCollection? form)
{
    public string this[string name] => form?[name].FirstOrDefault() ?? "";

    /// <summary>A name or an address, which can be compared with others: never a password.</summary>
    public string Clean(string name) => Typed.Clean(this[name]);

    public static async Task<FormFields> ReadAsync(HttpContext context) =>
        new(context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null);
}
