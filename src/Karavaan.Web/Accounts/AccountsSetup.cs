using Karavaan.Web.Live;
using Karavaan.Web.Shared;
using Karavaan.Web.Shared.Doors;
using Karavaan.Web.Storage;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Karavaan.Web.Accounts;

/// <summary>Puts accounts of facilitators into the program.</summary>
public static class AccountsSetup
{
    /// <summary>Accounts, their cookie and their pages. Authentication and authorization go into the pipeline before the endpoints.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options => options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddAuthorization();
        services.AddIdentityCore<Facilitator>(Rules).AddSignInManager().AddDefaultTokenProviders().AddKaravaanStores();
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.FromMinutes(5));
        services.ConfigureApplicationCookie(SetCookie);
        services.TryAddSingleton<WrongCodes>();
        services.TryAddSingleton<DeskConnections>();
        services.AddSingleton<FirstFacilitatorLink>().AddSingleton<SignInPace>().AddSingleton<KnownDevice>().AddSingleton<IPasswordResets, PasswordResets>();
        services.AddScoped<NewFacilitators>().AddScoped<SignInDesk>().AddScoped<Departure>();
        return services;
    }

    /// <summary>A long password of any kind; a name may hold any sign but the one of e-mail addresses, with which people sign in too.</summary>
    private static void Rules(IdentityOptions options)
    {
        options.User.AllowedUserNameCharacters = "";
        options.Password = new()
        {
            RequiredLength = NewFacilitatorForm.ShortestPassword,
            RequiredUniqueChars = 4,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
        };
        options.Lockout.AllowedForNewUsers = false;
    }

    /// <summary>Not for https only, because a laptop on a local network has none; but over https never without it.</summary>
    private static void SetCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = DeskCookie.Name;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = DeskCookie.Life;
        options.LoginPath = AccountPaths.SignIn;
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = CookieCheck.ValidateAsync;
        options.Events.OnRedirectToLogin = SendToSignIn;
        options.Events.OnRedirectToAccessDenied = context => Answer(context, StatusCodes.Status403Forbidden);
    }

    /// <summary>A page sends people to the sign-in page; a script's request gets 401, because it can't follow.</summary>
    private static Task SendToSignIn(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.Request.Headers.Accept.ToString().Contains("json", StringComparison.Ordinal))
        {
            return Answer(context, StatusCodes.Status401Unauthorized);
        }

        context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
