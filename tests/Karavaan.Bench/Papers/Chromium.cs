using System.Diagnostics;

namespace Karavaan.Bench.Papers;

/// <summary>Prints pages to PDF with a browser without a window, which is what most programs do that have to make one.</summary>
internal static class Chromium
{
    /// <summary>Where Chromium is, as the tests in a browser find it; <c>null</c> when it is not there.</summary>
    public static string? Program =>
        new[] { Environment.GetEnvironmentVariable("CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    /// <summary>How long the whole printing of a page takes, from start to end of the browser.</summary>
    /// <param name="program">Of Chromium.</param>
    /// <param name="html">The page.</param>
    /// <param name="ending">The end of the bench.</param>
    public static async Task<TimeSpan> PrintAsync(string program, string html, CancellationToken ending)
    {
        var folder = Directory.CreateTempSubdirectory("karavaan-print-").FullName;
        try
        {
            var (page, pdf) = (Path.Combine(folder, "page.html"), Path.Combine(folder, "page.pdf"));
            await File.WriteAllTextAsync(page, html, ending);
            string[] arguments =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-extensions",
                $"--user-data-dir={folder}/profile", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri,
            ];
            var since = Stopwatch.GetTimestamp();
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            using var stop = ending.Register(() => process.Kill(entireProcessTree: true));
            await Task.WhenAll(process.StandardOutput.ReadToEndAsync(ending), process.StandardError.ReadToEndAsync(ending));
            await process.WaitForExitAsync(ending);
            var time = Stopwatch.GetElapsedTime(since);
            return File.Exists(pdf) ? time : throw new InvalidOperationException("Chromium printed nothing.");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
