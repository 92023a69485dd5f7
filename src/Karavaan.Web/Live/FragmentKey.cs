namespace Karavaan.Web.Live;

/// <summary>
/// One fragment on the pages of one audience. <paramref name="Name"/> says which kind (<see cref="Fragment.Name"/>),
/// <paramref name="Argument"/> which one of that kind; empty when there is only one.
/// </summary>
public sealed record FragmentKey(string Name, string Argument, Audience Audience)
{
    /// <summary>The only fragment of its kind for this audience.</summary>
    public FragmentKey(string name, Audience audience)
        : this(name, "", audience)
    {
    }

    /// <summary>The element's id in the page.</summary>
    public string Id => Argument.Length == 0 ? Name : $"{Name}-{Argument}";
}
