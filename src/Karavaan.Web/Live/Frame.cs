namespace Karavaan.Web.Live;

/// <summary>What the root element of a drawn fragment says about itself.</summary>
/// <param name="Key">Which fragment, and for whom.</param>
/// <param name="Version">The version of the state that it is drawn from (<c>data-v</c>).</param>
/// <param name="Order">Its place in its list; <c>null</c> outside lists (<c>data-order</c>).</param>
public sealed record Frame(FragmentKey Key, int Version, long? Order)
{
    /// <summary>Is it drawn once for many (<see cref="Drawing.IsAlike"/>)?</summary>
    public bool IsAlike { get; init; }

    /// <summary>The attributes of the root element: <c>&lt;li class="card" @attributes="Root"&gt;</c>.</summary>
    public Dictionary<string, object> Attributes
    {
        get
        {
            var attributes = new Dictionary<string, object> { ["id"] = Key.Id, ["data-v"] = Version };
            if (Order is { } order)
            {
                attributes["data-order"] = order;
            }

            return attributes;
        }
    }
}
