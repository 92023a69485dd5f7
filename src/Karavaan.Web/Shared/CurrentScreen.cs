namespace Karavaan.Web.Shared;

/// <summary>The projector that is asking. Only in endpoints under <see cref="Entrances.MapScreen"/>; it gives no commands.</summary>
public sealed class CurrentScreen : Current
{
    private CurrentScreen(HttpContext context)
        : base(context)
    {
    }

    /// <summary>Called by the framework.</summary>
    public static ValueTask<CurrentScreen> BindAsync(HttpContext context) => new(new CurrentScreen(context));
}
