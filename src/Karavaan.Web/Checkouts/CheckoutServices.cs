using Karavaan.Web.Live;

namespace Karavaan.Web.Checkouts;

/// <summary>Brings this kind of stage in.</summary>
public static class CheckoutServices
{
    /// <summary>The slice and its fragments.</summary>
    public static IServiceCollection AddCheckout(this IServiceCollection services) => services.AddStage<CheckoutSlice>();
}
