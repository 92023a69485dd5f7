using System.Net;
using System.Text.Json;

namespace Karavaan.Bench.Live;

/// <summary>What the server answered to a command.</summary>
/// <param name="IsSaved">It said that it is saved.</param>
/// <param name="Refusal">The code of the refusal, or <c>null</c>.</param>
/// <param name="Status">The status in words, for what is neither.</param>
/// <param name="Ops">What changed on the sender's page.</param>
internal sealed record Answer(bool IsSaved, string? Refusal, string Status, IReadOnlyList<PageOp> Ops)
{
    /// <summary>No answer came.</summary>
    public static Answer None(Exception error) => new(false, null, $"no answer: {error.Message}", []);

    /// <summary>Reads an answer.</summary>
    public static async Task<Answer> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var body = await response.Content.ReadAsStringAsync(cancellation);
        var status = $"{(int)response.StatusCode} {response.StatusCode}";
        if (response.Content.Headers.ContentType?.MediaType != "application/json")
        {
            return new(false, null, status, []);
        }

        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        return root.TryGetProperty("saved", out var saved) && saved.GetBoolean()
            ? new(true, null, status, PageOp.ReadAll(root.GetProperty("ops")))
            : new(false, response.StatusCode == HttpStatusCode.UnprocessableEntity ? root.GetProperty("code").GetString() : null, status, []);
    }
}
