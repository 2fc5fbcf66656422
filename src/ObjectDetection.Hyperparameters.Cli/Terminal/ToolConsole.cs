using System.Text;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>The streams of the process: UTF-8 and line feeds everywhere, colors only on terminals.</summary>
internal sealed class ToolConsole
{
    private const int BufferSize = 4 * 1024;
    private const int Narrowest = 20;
    private const int NarrowestTable = 60;
    private const int UsualWidth = 80;
    private const int Widest = 200;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Lazy<IAnsiConsole> terminal;

    public ToolConsole()
    {
        if (OperatingSystem.IsWindows() || IsErrorTerminal)
        {
            Interruption.ExitsAtOnce();
        }

        if (OperatingSystem.IsWindows() && (IsOutputTerminal || IsErrorTerminal))
        {
            Console.OutputEncoding = Utf8;
        }

        Out = new StreamWriter(Output, Utf8, BufferSize) { NewLine = "\n" };
        Error = new StreamWriter(StandardStreams.OpenError(), Utf8) { NewLine = "\n", AutoFlush = true };
        terminal = new Lazy<IAnsiConsole>(CreateTerminal);
    }

    /// <summary>Gets standard output as text, which appears when it is flushed.</summary>
    public TextWriter Out { get; private set; }

    /// <summary>Gets standard output as bytes. Flush <see cref="Out"/> before you write to it.</summary>
    public Stream Output { get; private set; } = StandardStreams.OpenOutput();

    public TextWriter Error { get; }

    /// <summary>Gets or sets the exit code that the tool returns when nobody reads its output any more.</summary>
    public int CodeSoFar { get; set; }

    public InputFiles Input { get; } = new();

    public bool IsOutputTerminal { get; private set; } = !Console.IsOutputRedirected;

    public bool IsErrorTerminal { get; } = !Console.IsErrorRedirected;

    public bool UsesColor => IsOutputTerminal && !IsPlain && terminal.Value.Profile.Capabilities.Ansi;

    public bool UsesErrorColor => IsErrorTerminal && !IsPlain;

    /// <summary>Gets the number of columns for text.</summary>
    public int Width => IsOutputTerminal ? Math.Clamp(TerminalSize.Width, Narrowest, Widest) : UsualWidth;

    private static bool IsPlain =>
        Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 } || Environment.GetEnvironmentVariable("TERM") == "dumb";

    /// <summary>Writes to a file from now on, and no longer to standard output.</summary>
    public void WriteTo(OutputFile file)
    {
        Output = file;
        Out = new StreamWriter(file, Utf8, BufferSize) { NewLine = "\n" };
        IsOutputTerminal = false;
    }

    /// <summary>Writes an error to standard error.</summary>
    public void Complain(string message) => Error.Write($"{Tool.Name}: {string.Join('\n', message.Split('\n').Select(Printable.Line))}\n");

    /// <summary>Writes a table, with lines on a terminal that is wide enough, and otherwise as plain text that is never wrapped.</summary>
    public void Write(Table table)
    {
        if (IsOutputTerminal && Width >= NarrowestTable)
        {
            table.Border(TableBorder.Rounded);
            terminal.Value.Write(table);
            return;
        }

        const int Unbroken = 10_000;
        table.Border(TableBorder.None);
        var text = new StringWriter { NewLine = "\n" };
        var plain = AnsiConsole.Create(Settings(new TerminalOutput(text, isTerminal: false, Unbroken), AnsiSupport.No));
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

    private IAnsiConsole CreateTerminal() => AnsiConsole.Create(Settings(new TerminalOutput(Out, IsOutputTerminal, Width), IsPlain ? AnsiSupport.No : AnsiSupport.Detect));

    /// <summary>The output of the library that draws tables. Its own one asks the runtime for the console, which then changes the modes of the terminal and leaves them so.</summary>
    private sealed class TerminalOutput(TextWriter writer, bool isTerminal, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer { get; } = writer;

        public bool IsTerminal { get; } = isTerminal;

        public int Width { get; } = width;

        public int Height => UsualWidth;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
