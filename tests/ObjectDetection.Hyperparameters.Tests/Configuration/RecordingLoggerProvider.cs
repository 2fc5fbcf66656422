using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>Keeps what is logged under the library's category.</summary>
internal sealed class RecordingLoggerProvider : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Line)> Lines { get; } = new();

    public IEnumerable<string> At(LogLevel level) => Lines.Where(line => line.Level == level).Select(line => line.Line);

    public ILogger CreateLogger(string categoryName) => new Recorder(this, categoryName == "ObjectDetection.Hyperparameters.Configuration");

    public void Dispose()
    {
    }

    private sealed class Recorder(RecordingLoggerProvider provider, bool isRecorded) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => isRecorded;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (isRecorded)
            {
                provider.Lines.Enqueue((logLevel, formatter(state, exception)));
            }
        }
    }
}
