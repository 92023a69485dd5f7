namespace Karavaan.Web.Live;

/// <summary>
/// One kind of fragment: which events touch it and how one instance is drawn, from the state alone. A stateless singleton,
/// registered with <c>services.AddFragment&lt;T&gt;()</c>.
/// </summary>
public abstract class Fragment
{
    /// <summary>Unique; the first part of the element's id. Lower case, words joined by '-'.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// Counts while hidden and the like: sent to phones at most once a second. Screen and desk don't wait, and neither does the
    /// sender's own reply.
    /// </summary>
    public virtual bool IsSlow => false;

    /// <summary>
    /// A text that grows while it is typed: sent to screen and desk at most ten times a second, which is as fast as anybody reads.
    /// </summary>
    public virtual bool IsGrowing => false;

    /// <summary>Every instance whose drawing this event may have changed, made or ended. Too many is slow; too few is a page that lies.</summary>
    public abstract IEnumerable<FragmentKey> Touched(Change change);

    /// <summary>How this instance looks now; <c>null</c> when there is none (any more). Leaves out whatever its audience may not see yet.</summary>
    public abstract Drawing? Draw(FragmentKey key, Scene scene);
}
