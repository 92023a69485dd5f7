using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Messages to the hub that nobody would think of: no crash, and whoever comes after them is heard (<see cref="Fuzz"/>).</summary>
public sealed class HubFuzzTests
{
    [Fact]
    public async Task No_hub_message_crashes_the_evening()
    {
        using var ear = new Ear();
        await using var company = await Company.MeetAsync(ear);
        var (noise, heard) = (new Noise(Fuzz.Seed), 0);
        (Role Role, string Surface)[] seats = [(Role.Participant, "phone"), (Role.Participant, "retelling"), (Role.Screen, "screen"), (Role.Owner, "desk")];
        for (var sent = 0; sent < Fuzz.Count;)
        {
            var (role, surface) = noise.Pick(seats);
            using var socket = await company[role].OpenSocketAsync(surface);
            var taken = await PourAsync(socket, noise, Fuzz.Count - sent);
            heard += taken;
            sent += Math.Max(1, taken);
        }

        Assert.True(heard > Fuzz.Count / 2, $"seed {Fuzz.Seed}: only {heard} messages were taken, the others met a closed connection");

        // What a message throws is answered as an error to who sent it, and goes on: only the log tells.
        Assert.True(ear.Errors.IsEmpty, $"seed {Fuzz.Seed}: {string.Join('\n', ear.Errors.Take(3))}");

        await Fuzz.GoesOnAsync(company);
    }

    /// <summary>Until the server hangs up on nonsense, as it may, or enough was sent; gives how many messages it took, of which it answers what comes behind them.</summary>
    private static async Task<int> PourAsync(WebSocket socket, Noise noise, int most)
    {
        var (taken, limit, answers) = (0, Math.Min(most, 1 + noise.Next(40)), Channel.CreateUnbounded<string>());
        var reading = ReadAsync(socket, answers.Writer);
        try
        {
            for (var isOpen = true; isOpen && taken < limit;)
            {
                var message = noise.Message();
                await socket.SendAsync(message, noise.Chance(0.97) ? WebSocketMessageType.Text : WebSocketMessageType.Binary, noise.Chance(0.98), CancellationToken.None);
                var mark = $"after-{taken}";
                await socket.SendAsync(Encoding.UTF8.GetBytes($"{{\"type\":1,\"invocationId\":\"{mark}\",\"target\":\"Sound\",\"arguments\":[true]}}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);

                // SignalR never gets past a message of a type that it doesn't know: that connection is deaf, and no other.
                isOpen = !Noise.IsOfUnknownType(message) && await HearsAsync(answers.Reader, mark, message);
                taken += isOpen ? 1 : 0;
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException)
        {
            // It hung up: the next one opens a new connection.
        }

        socket.Abort();
        await reading;
        return taken;
    }

    private static async Task<bool> HearsAsync(ChannelReader<string> answers, string mark, byte[] message)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            while (await answers.WaitToReadAsync(limit.Token))
            {
                if (answers.TryRead(out var answer) && answer.Contains($"\"{mark}\"", StringComparison.Ordinal))
                {
                    return true;
                }
            }

            return false;
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The line stays open and nothing is answered any more after {Encoding.UTF8.GetString(message)}");
        }
    }

    private static async Task ReadAsync(WebSocket socket, ChannelWriter<string> answers)
    {
        var (part, message) = (new byte[4096], new StringBuilder());
        try
        {
            while (await socket.ReceiveAsync(part, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } read)
            {
                message.Append(Encoding.UTF8.GetString(part, 0, read.Count));
                if (read.EndOfMessage)
                {
                    answers.TryWrite($"{message}");
                    message.Clear();
                }
            }
        }
        catch (Exception error) when (error is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // The end of it; cut between two looks too.
        }

        answers.Complete();
    }
}
