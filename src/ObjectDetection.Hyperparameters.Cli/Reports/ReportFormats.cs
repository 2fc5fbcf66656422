namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>The formats of a report by their names on the command line.</summary>
internal static class ReportFormats
{
    public const string Text = "text";
    public const string Json = "json";
    public const string GitHub = "github";
    public const string Sarif = "sarif";

    public static string[] All => [Text, Json, GitHub, Sarif];

    public static Report Create(string format, ToolConsole console, bool isOfLines, bool namesFiles, bool offersFix = false) => format switch
    {
        Json => new JsonReport(isOfLines, namesFiles),
        GitHub => new GitHubReport(),
        Sarif => new SarifReport(),
        _ => new TextReport(TextStyle.OfOutput(console), isOfLines, offersFix),
    };
}
