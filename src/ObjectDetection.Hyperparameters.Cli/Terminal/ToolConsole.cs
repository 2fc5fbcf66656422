using System.Text;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>The streams of the process: UTF-8 and line feeds everywhere, colors only on terminals.</summary>
internal sealed class ToolConsole
{
    private const int BufferSize = 16 * 1024;
    private readonly OutputStream output = new(Console.OpenStandardOutput());
    private readonly Lazy<IAnsiConsole> terminal;

    public ToolConsole()
    {
        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows() && (IsOutputTerminal || IsErrorTerminal))
        {
            Console.OutputEncoding = encoding;
        }

        Out = new StreamWriter(output, encoding, BufferSize) { NewLine = "\n" };
        Error = new StreamWriter(Console.OpenStandardError(), encoding) { NewLine = "\n", AutoFlush = true };
        terminal = new Lazy<IAnsiConsole>(CreateTerminal);
    }

    /// <summary>Gets standard output as text, which appears when it is flushed.</summary>
    public TextWriter Out { get; }

    /// <summary>Gets standard output as bytes. Flush <see cref="Out"/> before you write to it.</summary>
    public Stream Output => output;

    public TextWriter Error { get; }

    public InputFiles Input { get; } = new();

    public bool IsOutputTerminal { get; } = !Console.IsOutputRedirected;

    public bool IsErrorTerminal { get; } = !Console.IsErrorRedirected;

    public bool UsesColor => IsOutputTerminal && !IsPlain && terminal.Value.Profile.Capabilities.Ansi;

    public bool UsesErrorColor => IsErrorTerminal && !IsPlain;

    public int Width => IsOutputTerminal ? Math.Clamp(terminal.Value.Profile.Width, 40, 200) : 80;

    private static bool IsPlain =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>Sets the exit code that the tool returns when its output is closed.</summary>
    public void Remember(int exitCode) => output.CodeSoFar = exitCode;

    /// <summary>Writes an error to standard error.</summary>
    public void Complain(string message) => Error.Write($"{Tool.Name}: {message}\n");

    /// <summary>Writes a table, with lines on a terminal, and otherwise as plain text that is never wrapped.</summary>
    public void Write(Table table)
    {
        if (IsOutputTerminal)
        {
            table.Border(TableBorder.Rounded);
            terminal.Value.Write(table);
            return;
        }

        const int Unbroken = 10_000;
        table.Border(TableBorder.None);
        var text = new StringWriter { NewLine = "\n" };
        var plain = AnsiConsole.Create(Settings(new AnsiConsoleOutput(text), AnsiSupport.No));
        plain.Profile.Width = Unbroken;
        plain.Write(table);
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            Out.WriteLine(line.TrimEnd());
        }
    }

    public void Flush() => Out.Flush();

    private static AnsiConsoleSettings Settings(IAnsiConsoleOutput output, AnsiSupport ansi) => new()
    {
        Ansi = ansi,
        ColorSystem = ansi == AnsiSupport.No || IsPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = output,
    };

    private IAnsiConsole CreateTerminal() => AnsiConsole.Create(Settings(new AnsiConsoleOutput(Out), IsPlain ? AnsiSupport.No : AnsiSupport.Detect));
}
