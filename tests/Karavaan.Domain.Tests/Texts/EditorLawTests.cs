using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Karavaan.Domain.Texts;

namespace Karavaan.Domain.Tests.Texts;

/// <summary>
/// What the server makes of changes is what the editor makes of them, run by run: otherwise ties fall differently on the phone and here.
/// The editor's own library answers in Node (reference.mjs).
/// </summary>
public class EditorLawTests
{
    private const int Cases = 100_000;

    private static readonly TimeSpan patience = TimeSpan.FromMinutes(5);

    [Fact]
    public async Task Every_change_is_applied_mapped_and_composed_as_the_editor_does()
    {
        var seed = Random.Shared.Next();
        using var reference = Reference(seed);
        var errors = reference.StandardError.ReadToEndAsync();
        var count = 0;
        while (await reference.StandardOutput.ReadLineAsync().WaitAsync(patience) is { } line)
        {
            var difference = DifferenceIn(JsonDocument.Parse(line).RootElement);
            Assert.True(difference is null, $"seed {seed}, case {count}: {difference} differs in {line}");
            count++;
        }

        await reference.WaitForExitAsync();
        Assert.True(count == Cases, $"Node gave {count} cases; it needs the packages of src/Karavaan.Web, which its build fetches. {await errors}");
    }

    /// <summary>What is not as the editor says; <c>null</c> when everything is.</summary>
    private static string? DifferenceIn(JsonElement given)
    {
        var (doc, after) = (given.GetProperty("doc").GetString()!, given.GetProperty("after").GetString()!);
        var (one, other, next) = (Set("one"), Set("other"), Set("next"));
        return !one.CanApplyTo(doc) || !other.CanApplyTo(doc) || !next.CanApplyTo(after) ? "what can be applied"
            : one.ApplyTo(doc) != after ? "the text after"
            : JsonSerializer.Serialize(one.Map(other)) != Json("mapped") ? "mapped"
            : JsonSerializer.Serialize(one.Map(other, before: true)) != Json("first") ? "mapped before"
            : one.Compose(next).ApplyTo(doc) != given.GetProperty("both").GetString() ? "composed"
            : null;

        ChangeSet Set(string name) => given.GetProperty(name).Deserialize<ChangeSet>()!;
        string Json(string name) => JsonSerializer.Serialize(given.GetProperty(name).Deserialize<ChangeSet>());
    }

    private static Process Reference(int seed, [CallerFilePath] string here = "")
    {
        var folder = Path.GetDirectoryName(here)!;
        var packages = Path.GetFullPath(Path.Combine(folder, "..", "..", "..", "src", "Karavaan.Web", "node_modules"));
        return Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "reference.mjs"), packages, $"{seed}", $"{Cases}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        })!;
    }
}
