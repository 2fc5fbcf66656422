using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Explains the code of a finding.</summary>
internal static class RuleExplanation
{
    /// <summary>Writes what a rule finds, and on what it rests.</summary>
    public static void Write(ToolConsole console, Rule rule, bool isJson)
    {
        if (!isJson)
        {
            console.Out.Write($"{rule.Code} ({FindingJson.WordFor(rule.Severity)}): {rule.Title}\nsource: {FindingJson.WordFor(rule.Basis)}, {rule.Url.OriginalString}\n");
            return;
        }

        JsonOutput.WriteObject(console, writer =>
        {
            writer.WriteString("code", rule.Code);
            writer.WriteString("severity", FindingJson.WordFor(rule.Severity));
            writer.WriteString("title", rule.Title);
            writer.WriteString("source", FindingJson.WordFor(rule.Basis));
            writer.WriteString("url", rule.Url.OriginalString);
        });
    }
}
