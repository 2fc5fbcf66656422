using System.Text;
using ObjectDetection.Hyperparameters.Cli.Input;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>The streams of the process: UTF-8 and line feeds everywhere, colour only where a person looks.</summary>
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

    /// <summary>Standard output as text; what is written appears once it is flushed.</summary>
    public TextWriter Out { get; }

    /// <summary>Standard output as bytes; what was written to <see cref="Out"/> has to be flushed before.</summary>
    public Stream Output => output;

    /// <summary>Standard error.</summary>
    public TextWriter Error { get; }

    /// <summary>Standard input.</summary>
    public InputFiles Input { get; } = new();

    /// <summary>Whether a person looks at standard output.</summary>
    public bool IsOutputTerminal { get; } = !Console.IsOutputRedirected;

    /// <summary>Whether a person looks at standard error.</summary>
    public bool IsErrorTerminal { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether standard output shows colours.</summary>
    public bool UsesColor => IsOutputTerminal && !IsPlain && terminal.Value.Profile.Capabilities.Ansi;

    /// <summary>Whether standard error shows colours.</summary>
    public bool UsesErrorColor => IsErrorTerminal && !IsPlain;

    /// <summary>How many characters a line has.</summary>
    public int Width => IsOutputTerminal ? Math.Clamp(terminal.Value.Profile.Width, 40, 200) : 80;

    private static bool IsPlain =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>The exit code with which the tool ends when its output is closed.</summary>
    public void Remember(int exitCode) => output.CodeSoFar = exitCode;

    /// <summary>Says on standard error why something cannot be done.</summary>
    public void Complain(string message) => Error.Write($"{Tool.Name}: {message}\n");

    /// <summary>Shows a table: with lines in a terminal, and otherwise as plain text that no width breaks.</summary>
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
