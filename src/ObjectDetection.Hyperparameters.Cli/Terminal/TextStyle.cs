using System.Globalization;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>A color of a terminal, by its number in escape sequences.</summary>
internal enum Color
{
    Faint = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Blue = 34,
}

/// <summary>What the output of a report can show.</summary>
/// <param name="UsesColor">Whether words have colors.</param>
/// <param name="UsesLinks">Whether codes are links.</param>
/// <param name="Width">The number of columns.</param>
internal sealed record TextStyle(bool UsesColor, bool UsesLinks, int Width)
{
    private const int FirstVteWithLinks = 5000;

    public static TextStyle OfOutput(ToolConsole console) => new(console.UsesColor, console.UsesColor && KnowsLinks, console.Width);

    public static TextStyle OfError(ToolConsole console) => new(console.UsesErrorColor, console.UsesErrorColor && KnowsLinks, console.Width);

    /// <summary>Gets a value indicating whether the terminal is one that shows links. Others show the escape sequences, or beep.</summary>
    private static bool KnowsLinks =>
        Variable("CI").Length == 0
        && (Variable("WT_SESSION").Length > 0 || Variable("KITTY_WINDOW_ID").Length > 0 || Variable("KONSOLE_VERSION").Length > 0 || Variable("DOMTERM").Length > 0
            || Variable("TERM") is "xterm-kitty" or "alacritty" or "foot" or "xterm-ghostty"
            || Variable("TERM_PROGRAM") is "iTerm.app" or "vscode" or "WezTerm" or "Hyper" or "ghostty" or "rio"
            || (int.TryParse(Variable("VTE_VERSION"), NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= FirstVteWithLinks));

    public string Paint(string text, Color color) => UsesColor ? $"\u001b[{(int)color}m{text}\u001b[0m" : text;

    /// <remarks>https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda</remarks>
    public string Link(string text, Func<string> address) => UsesLinks ? $"\u001b]8;;{address()}\u001b\\{text}\u001b]8;;\u001b\\" : text;

    private static string Variable(string name) => Environment.GetEnvironmentVariable(name) ?? "";
}
