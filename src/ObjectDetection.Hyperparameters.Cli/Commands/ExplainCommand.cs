using System.CommandLine;
using System.CommandLine.Completions;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Explanations;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp explain [NAME]</c></summary>
internal static class ExplainCommand
{
    private const string Markdown = "markdown";
    private const int Widest = 80;

    public static Command Create(ToolConsole console)
    {
        var name = new Argument<string?>("NAME")
        {
            HelpName = "NAME",
            Description = "Hyperparameter, metric or finding code; all if omitted",
            Arity = ArgumentArity.ZeroOrOne,
            CompletionSources =
            {
                static _ => HyperparameterCatalogue.All.Select(static one => new CompletionItem(one.Name, detail: one.Summary)),
                static _ => TrainingMetric.All.Select(static metric => new CompletionItem(metric.Name)),
                static _ => Rules.All.Select(static rule => new CompletionItem(rule.Code, detail: rule.Title)),
            },
        };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json, Markdown);
        var command = new ToolCommand(
            "explain",
            "Explains a hyperparameter, a metric or a finding code, with its sources",
            "odhp explain",
            "odhp explain learning_rate",
            $"odhp explain {TrainingMetric.ValidationMap.Name}",
            $"odhp explain {Rules.RealOutOfRange.Code}",
            "odhp explain --format markdown > hyperparameters.md") { name, format };
        command.SetAction(parsed => Explain(console, parsed.GetValue(name), parsed.GetRequiredValue(format)));
        return command;
    }

    private static void Explain(ToolConsole console, string? name, string format)
    {
        if (TrainingMetric.All.FirstOrDefault(metric => metric.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } known)
        {
            Explain(console, known, format);
            return;
        }

        var width = WidthOf(console);
        var rule = name is null ? null : FindRule(name);
        var one = name is null || rule is not null ? null : Find(name);
        if (format == ReportFormats.Json)
        {
            JsonOutput.Write(console, writer => ExplanationJson.Write(writer, rule, one));
        }
        else if (rule is not null)
        {
            console.Out.Write(format == Markdown ? CodeSection.Of(rule).Markdown : Explanation.ToText(rule, width));
        }
        else if (one is not null || format == Markdown)
        {
            console.Out.Write(format == Markdown ? Explanation.ToMarkdown(one) : Explanation.ToText(one!, width));
        }
        else
        {
            console.Write(Explanation.Tabulate(HyperparameterCatalogue.All));
            console.Out.Write($"\nmetrics: {string.Join(", ", TrainingMetric.All.Select(static metric => metric.Name))}\n\n");
            console.Write(Explanation.Tabulate(Rules.All));
        }
    }

    private static void Explain(ToolConsole console, TrainingMetric metric, string format)
    {
        if (format == ReportFormats.Json)
        {
            JsonOutput.Write(console, writer => ExplanationJson.Write(writer, metric));
        }
        else
        {
            console.Out.Write(format == Markdown ? Explanation.ToMarkdown(metric) : Explanation.ToText(metric, WidthOf(console)));
        }
    }

    private static int WidthOf(ToolConsole console) => Math.Min(Widest, console.Width);

    private static Rule? FindRule(string code) => Rules.All.FirstOrDefault(rule => rule.Code.Equals(code, StringComparison.OrdinalIgnoreCase));

    private static Hyperparameter Find(string name)
    {
        if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) || HyperparameterCatalogue.TryGetByPropertyName(name, out hyperparameter))
        {
            return hyperparameter;
        }

        var nearest = Suggestions.Nearest(name, HyperparameterCatalogue.All, static one => [one.Name, .. one.Aliases]);
        var advice = nearest is null ? $"Run '{Tool.Name} explain' for a list." : $"Did you mean {nearest.Name}?";
        throw new ToolException($"{Text.Quote(name)} is not a hyperparameter, a metric or a finding code. {advice}");
    }
}
