using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Karavaan.Web.Tests.Guarding;

/// <summary>Hears everything at the level that the program logs at, and of Karavaan's own parts at every level.</summary>
internal sealed class Ear : ILoggerProvider, ILogger
{
    public ConcurrentQueue<string> Heard { get; } = new();

    /// <summary>What was said as a warning or worse.</summary>
    public ConcurrentQueue<string> Worried { get; } = new();

    /// <summary>What was said as an error or worse.</summary>
    public ConcurrentQueue<string> Errors { get; } = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        var line = $"{formatter(state, exception)} {exception}";
        Heard.Enqueue(line);
        if (logLevel >= LogLevel.Warning)
        {
            Worried.Enqueue(line);
        }

        if (logLevel >= LogLevel.Error)
        {
            Errors.Enqueue(line);
        }
    }

    public void Dispose()
    {
    }
}
