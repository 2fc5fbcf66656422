using System.CommandLine;
using System.CommandLine.Completions;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Explanations;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp explain [NAME]</c></summary>
internal static class ExplainCommand
{
    private const string Markdown = "markdown";

    public static string[] Examples =>
    [
        "odhp explain",
        "odhp explain learning_rate",
        $"odhp explain {Rules.RealOutOfRange.Code}",
        "odhp explain --format markdown > hyperparameters.md",
    ];

    public static Command Create(ToolConsole console)
    {
        var name = new Argument<string?>("NAME")
        {
            Description = "A hyperparameter, or the code of a finding; all hyperparameters, when it is left out.",
            Arity = ArgumentArity.ZeroOrOne,
            CompletionSources = { static _ => HyperparameterCatalogue.All.Select(static one => new CompletionItem(one.Name, detail: one.Summary)) },
        };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json, Markdown);
        var command = new Command("explain", "Tells what is known of a hyperparameter, and where it is known from.") { name, format };
        command.SetAction(parsed =>
        {
            var chosen = parsed.GetRequiredValue(format);
            switch (parsed.GetValue(name))
            {
                case null when chosen == ReportFormats.Json:
                    JsonOutput.Write(console, writer => HyperparameterJson.Write(writer, HyperparameterCatalogue.All));
                    break;
                case null when chosen == Markdown:
                    HyperparameterMarkdown.Write(console.Out, HyperparameterCatalogue.All);
                    break;
                case null:
                    console.Write(HyperparameterText.Tabulate(HyperparameterCatalogue.All));
                    break;
                case { } given when FindRule(given) is { } rule:
                    RuleExplanation.Write(console, rule, chosen == ReportFormats.Json);
                    break;
                case { } given:
                    Explain(console, Find(given), chosen);
                    break;
            }
        });
        return command;
    }

    private static void Explain(ToolConsole console, Hyperparameter hyperparameter, string format)
    {
        switch (format)
        {
            case ReportFormats.Json:
                JsonOutput.Write(console, writer => HyperparameterJson.Write(writer, hyperparameter));
                break;
            case Markdown:
                HyperparameterMarkdown.Write(console.Out, hyperparameter);
                break;
            default:
                HyperparameterText.Write(console.Out, hyperparameter);
                break;
        }
    }

    private static Rule? FindRule(string code) => Rules.All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Hyperparameter Find(string name)
    {
        if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) || HyperparameterCatalogue.TryGetByPropertyName(name, out hyperparameter))
        {
            return hyperparameter;
        }

        var nearest = Suggestions.Nearest(name, HyperparameterCatalogue.All, static one => [one.Name, .. one.Aliases]);
        var advice = nearest is null ? $"'{Tool.Name} explain' lists the hyperparameters." : $"Did you mean {nearest.Name}?";
        throw new ToolException($"{Text.Quote(name)} is neither a hyperparameter nor the code of a finding. {advice}");
    }
}
