namespace Karavaan.Web.Tests.Storms;

/// <summary>Whether it storms over a hall. It is calm at the end, and once before it, while somebody looks whether all is well.</summary>
internal sealed class Sky : IDisposable
{
    private volatile CancellationTokenSource calm = new();

    /// <summary>Cancelled as soon as it is calm.</summary>
    public CancellationToken Calm => calm.Token;

    /// <summary>From here on nothing goes wrong.</summary>
    public bool IsCalm => calm.IsCancellationRequested;

    /// <summary>The storm lies down.</summary>
    public Task LieDownAsync() => calm.CancelAsync();

    /// <summary>It goes on.</summary>
    public void Rise()
    {
        using var before = calm;
        calm = new();
    }

    public void Dispose() => calm.Dispose();
}
