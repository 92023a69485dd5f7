using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Karavaan.Bench.Stores;

/// <summary>
/// Sends commands over one connection, and reads no more of each answer than its status: the least that a load
/// generator can cost, since it shares the processors with what it measures.
/// </summary>
internal sealed class RawPhone : IDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];
    private readonly NetworkStream stream;
    private readonly string head;

    /// <param name="server">Where.</param>
    /// <param name="cookies">Of the page; empty: none.</param>
    public RawPhone(Uri server, string cookies = "")
    {
        client.Connect(server.Host, server.Port);
        stream = client.GetStream();
        head = $" HTTP/1.1\r\nHost: {server.Authority}\r\nOrigin: {server.GetLeftPart(UriPartial.Authority)}\r\nAccept: application/json\r\n"
            + (cookies.Length > 0 ? $"Cookie: {cookies}\r\n" : "") + "Content-Type: application/x-www-form-urlencoded\r\n";
    }

    /// <summary>How many were answered 'saved'.</summary>
    public int Saved { get; private set; }

    /// <summary>How many were answered otherwise.</summary>
    public int Others { get; private set; }

    /// <summary>Sends one command, and waits for its answer.</summary>
    /// <param name="method">POST, PUT or DELETE.</param>
    /// <param name="path">The form's action.</param>
    /// <param name="text">Its field; letters, digits and <c>+</c> for spaces.</param>
    /// <param name="id">Of the command.</param>
    public async Task SendAsync(string method, string path, string text, Guid id)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"{method} {path}{head}X-Command: {id}\r\nContent-Length: {text.Length + 5}\r\n\r\ntext={text}"));
        _ = await IsSavedAsync() ? Saved++ : Others++;
    }

    public void Dispose() => client.Dispose();

    private async Task<bool> IsSavedAsync()
    {
        for (var length = 0; ;)
        {
            var read = await stream.ReadAsync(buffer.AsMemory(length));
            length += read > 0 ? read : throw new IOException("The server hung up.");
            var answer = buffer.AsSpan(0, length);
            if (IsWhole(answer))
            {
                return answer.StartsWith("HTTP/1.1 200"u8);
            }
        }
    }

    /// <summary>An answer comes in chunks, of which the last is empty, or says how long it is.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> answer)
    {
        var body = answer.IndexOf("\r\n\r\n"u8) + 4;
        if (body < 4)
        {
            return false;
        }

        var headers = Encoding.ASCII.GetString(answer[..body]);
        var length = headers.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return length < 0
            ? answer.EndsWith("\r\n0\r\n\r\n"u8)
            : answer.Length - body >= int.Parse(headers.AsSpan(length + 15, headers.IndexOf("\r\n", length, StringComparison.Ordinal) - length - 15), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}
