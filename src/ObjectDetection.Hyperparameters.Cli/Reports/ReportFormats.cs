using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>The forms of a report by their names on the command line.</summary>
internal static class ReportFormats
{
    public const string Text = "text";
    public const string Json = "json";
    public const string GitHub = "github";
    public const string Sarif = "sarif";

    /// <summary>The names.</summary>
    public static string[] All => [Text, Json, GitHub, Sarif];

    /// <summary>Makes a report.</summary>
    /// <param name="format">The name of the form.</param>
    /// <param name="console">Where it will be shown.</param>
    /// <param name="isOfLines">Whether the configurations are lines of a file.</param>
    /// <param name="namesFiles">Whether there are several files.</param>
    public static Report Create(string format, ToolConsole console, bool isOfLines, bool namesFiles) => format switch
    {
        Json => isOfLines ? new JsonLinesReport { NamesFiles = namesFiles } : new JsonReport(),
        GitHub => new GitHubReport(),
        Sarif => new SarifReport(),
        _ => new TextReport(console.UsesColor, isOfLines),
    };
}
