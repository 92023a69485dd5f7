using Karavaan.Pdf;

namespace Karavaan.Web.Publications;

/// <summary>Without its native library the PDF engine fails here, when the program starts, and not at the end of the evening.</summary>
internal sealed class PdfCheck : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        PdfRenderer.SelfCheck();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
