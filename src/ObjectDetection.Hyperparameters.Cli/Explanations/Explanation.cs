using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Commands;
using Spectre.Console;
using Text = ObjectDetection.Hyperparameters.Domains.Text;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Hyperparameters and rules explained as text and in Markdown.</summary>
internal static class Explanation
{
    public static Table Tabulate(IReadOnlyList<Hyperparameter> hyperparameters)
    {
        var table = new Table().AddColumns("Name", "Accepted", "Default", "Tunable");
        table.Columns[0].NoWrap();
        foreach (var one in hyperparameters)
        {
            table.AddRow(one.Name, Markup.Escape(one.Domain.Description), Markup.Escape(DefaultOf(one, "-")), one.IsTunable ? "yes" : "no");
        }

        return table;
    }

    public static Table Tabulate(IReadOnlyList<Rule> rules)
    {
        var table = new Table().AddColumns("Code", "Severity", "Meaning");
        table.Columns[0].NoWrap();
        foreach (var rule in rules)
        {
            table.AddRow(rule.Code, Words.Severity.Format(rule.Severity), Markup.Escape(rule.Title));
        }

        return table;
    }

    public static string ToText(Hyperparameter hyperparameter, int width)
    {
        var findings = CodeSection.RulesAbout(hyperparameter).Select(static rule => $"  {rule.Code}  {rule.Title}\n").ToArray();
        var text = ToText(hyperparameter.Name, hyperparameter.Summary, Facts(hyperparameter), width);
        return findings.Length == 0 ? text : $"{text}\nSee also:\n{string.Concat(findings)}\nFor cause, example and cure: {Tool.Name} explain CODE\n";
    }

    public static string ToText(TrainingMetric metric, int width) => ToText(metric.Name, metric.Summary, Facts(metric), width);

    /// <summary>Returns the cause, an example and the cure of what a rule finds, in lines of at most a number of columns.</summary>
    public static string ToText(Rule rule, int width)
    {
        var section = CodeSection.Of(rule);
        return $"{Wrap($"{rule.Code} ({ReportJson.LevelOf(rule.Severity)}): {rule.Title}", width)}\n{Wrap(section.Cause, width)}\nExample:\n\n{ExampleOf(section, width, "  ")}"
            + $"{Wrap($"Cure: {section.Cure}", width)}\nSource: {Words.Basis.Format(rule.Basis)}, {rule.Url.OriginalString}\n";
    }

    /// <summary>Returns the blocks of an example, and the lines between them.</summary>
    public static string ExampleOf(CodeSection section, int width, string indent) =>
        string.Concat(section.Example.Select(part => part.IsBlock ? $"{Indent(part.Text, indent)}\n" : $"{Wrap(part.Text, width)}\n"));

    /// <summary>Returns a section about a hyperparameter, or a table of all of them.</summary>
    public static string ToMarkdown(Hyperparameter? hyperparameter)
    {
        if (hyperparameter is null)
        {
            var rows = HyperparameterCatalogue.All.Select(static one =>
                $"| `{one.Name}` | {Cell(one.Domain.Description)} | {DefaultOf(one, "not set", "`")} | {Cell(TuningOf(one))} | {Cell(one.Summary)} |\n");
            return $"| Name | Accepted | Default | Tuning | Description |\n| --- | --- | --- | --- | --- |\n{string.Concat(rows)}";
        }

        return ToMarkdown(hyperparameter.Name, hyperparameter.Summary, Facts(hyperparameter));
    }

    public static string ToMarkdown(TrainingMetric metric) => ToMarkdown(metric.Name, metric.Summary, Facts(metric));

    private static string ToText(string name, string summary, IEnumerable<(string Label, string Text)> facts, int width)
    {
        const int Column = 22;
        var rows = facts.Select(fact => $"  {fact.Label.PadRight(Column - 2)}{Indent(Lines(fact.Text, width - Column), new string(' ', Column))[Column..]}");
        return $"{name}\n{Lines(summary, width)}\n\n{string.Concat(rows)}";
    }

    private static string ToMarkdown(string name, string summary, IEnumerable<(string Label, string Text)> facts)
    {
        var rows = facts.Select(static fact => $"| {fact.Label} | {Cell(fact.Text)} |\n");
        return $"## `{name}`\n\n{summary}\n\n| | |\n| --- | --- |\n{string.Concat(rows)}";
    }

    private static string Indent(string text, string indent) => string.Concat(text.Split('\n').Select(line => $"{indent}{line}".TrimEnd() + "\n"));

    private static string Wrap(string prose, int width) => $"{Lines(CodeSection.Plain(prose), width)}\n";

    private static string Lines(string text, int width) => string.Join('\n', Wrapping.Wrap(text, width));

    private static IEnumerable<(string Label, string Text)> Facts(TrainingMetric metric) =>
    [
        ("tuning objective", metric.IsObjective ? "yes, maximized" : "no"),
        ("in the log", metric.Expression),
        ("documentation", TrainingMetric.DocumentationUrl),
        ("expression from", TrainingMetric.ExpressionUrl),
    ];

    private static IEnumerable<(string Label, string Text)> Facts(Hyperparameter hyperparameter)
    {
        var provenance = hyperparameter.Provenance;
        yield return ("accepted", hyperparameter.Domain.Description);
        yield return ("default", DefaultOf(hyperparameter, "not set"));
        if (provenance.DifferingContainerDefault is { } differing)
        {
            yield return ("container default", differing.Length == 0 ? "empty" : differing);
        }

        yield return ("tunable", TuningOf(hyperparameter));
        yield return ("property", hyperparameter.PropertyName);
        if (hyperparameter.GetText(Templates.Get(Templates.PascalVoc)) is { Length: > 0 } value)
        {
            yield return ("example", $"\"{hyperparameter.Name}\": \"{value}\"");
        }

        if (hyperparameter.Aliases.Count > 0)
        {
            yield return ("aliases", string.Join(", ", hyperparameter.Aliases));
        }

        if (provenance.ContainerSince is { } since)
        {
            yield return ("in container since", since);
        }

        if (provenance.Note is { } note)
        {
            yield return ("note", note);
        }

        yield return ("documentation", provenance.IsDocumented ? hyperparameter.DocumentationUrl.OriginalString : "none");
        yield return ("container log", provenance.ContainerUrl);
    }

    private static string DefaultOf(Hyperparameter hyperparameter, string absent, string quote = "") =>
        hyperparameter.IsRequired ? "required" : hyperparameter.DefaultText is { Length: > 0 } text ? $"{quote}{text}{quote}" : absent;

    private static string TuningOf(Hyperparameter hyperparameter) => hyperparameter.Tuning switch
    {
        RecommendedContinuousRange range => $"{Text.Of(range.Minimum)} to {Text.Of(range.Maximum)}, {range.Scaling}",
        RecommendedIntegerRange range => string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}, {range.Scaling}"),
        RecommendedCategories => hyperparameter.Domain.Description,
        _ => "no",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
