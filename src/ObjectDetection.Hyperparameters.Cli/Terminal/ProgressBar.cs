using System.Diagnostics;
using System.Globalization;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>A progress line on standard error, if that is a terminal.</summary>
internal sealed class ProgressBar
{
    private const string Erase = "\r\u001b[K";
    private const int Cells = 24;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);
    private static bool isShown;
    private readonly TextWriter? error;
    private readonly long length;
    private long last = Stopwatch.GetTimestamp();

    /// <param name="console">The console.</param>
    /// <param name="length">The number of bytes, or 0 if it is unknown.</param>
    public ProgressBar(ToolConsole console, long length)
    {
        error = console.IsErrorTerminal ? console.Error : null;
        this.length = length;
    }

    public static void EraseFromTerminal()
    {
        if (isShown)
        {
            isShown = false;
            StandardStreams.OpenError().Write("\r\u001b[K"u8);
        }
    }

    /// <summary>Erases the line to make room for other output.</summary>
    public void Clear()
    {
        if (isShown)
        {
            isShown = false;
            error?.Write(Erase);
        }
    }

    /// <summary>Shows the progress, at most ten times a second.</summary>
    public void Show(long lines, long bytes) => Show(string.Create(CultureInfo.InvariantCulture, $"{lines:N0} lines"), bytes, length);

    /// <summary>Shows the progress, at most ten times a second.</summary>
    /// <param name="text">What is shown behind the bar.</param>
    /// <param name="bytes">The number of bytes that were read.</param>
    /// <param name="total">The number of all bytes, or 0 if it is unknown.</param>
    public void Show(string text, long bytes, long total)
    {
        if (error is null || Stopwatch.GetElapsedTime(last) < Interval)
        {
            return;
        }

        last = Stopwatch.GetTimestamp();
        isShown = true;
        if (total == 0)
        {
            error.Write($"{Erase}{text}");
            return;
        }

        var share = Math.Clamp((double)bytes / total, 0, 1);
        var full = (int)(share * Cells);
        error.Write(string.Create(CultureInfo.InvariantCulture, $"{Erase}[{new string('#', full)}{new string('.', Cells - full)}] {(int)(share * 100),3}% {text}"));
    }
}
