using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Datasets.Report;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>A report on a data set for people.</summary>
internal static class DatasetText
{
    private const int ShownExamples = 3;
    private const int ShownClasses = 20;

    public static string Of(string path, DatasetReport report)
    {
        var text = new StringBuilder();
        Append(text, path, report);
        if (report.Validation is { } validation)
        {
            text.Append('\n');
            Append(text, "validation", validation);
        }

        if (report.IsReadable)
        {
            AppendSuggestion(text.Append('\n'), report);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, string name, DatasetReport report)
    {
        text.Append(Printable.Line(name)).Append(": ").Append(FormWords.All.Format(report.Form));
        if (report.IsReadable)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Count(report.Images, "image")}, {Count(report.Objects, "object")}, {Count(report.Classes.Count, "class", "classes")}");
            text.Append(CultureInfo.InvariantCulture, $", at most {Count(report.MaxObjectsPerImage, "object")} in an image");
            text.Append(report.WidestLabel is { } width ? $", widest label {Text.Of(width)}" : "");
        }

        text.Append('\n');
        if (report is { IsReadable: true, IsComplete: false })
        {
            text.Append("  Not all of the data was read: the counts are those of what was.\n");
        }

        if (report.Classes.Count > 0)
        {
            var classes = report.Classes.Take(ShownClasses).Select(static entry => string.Create(CultureInfo.InvariantCulture, $"{entry.Id}{NameOf(entry)}: {entry.Objects:N0}"));
            text.Append("  objects by class ID: ").AppendJoin(", ", classes).Append(report.Classes.Count > ShownClasses ? ", ...\n" : "\n");
        }

        foreach (var problems in report.Problems.GroupBy(static problem => problem.Severity))
        {
            text.Append("  ").Append(ReportJson.LevelOf(problems.Key)).Append("s\n");
            foreach (var problem in problems)
            {
                AppendProblem(text, problem);
            }
        }
    }

    private static void AppendProblem(StringBuilder text, DatasetProblem problem)
    {
        var times = problem.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $" ({problem.Count:N0} times)") : "";
        text.Append("    ").Append(problem.Code).Append(": ").Append(Printable.Line(problem.Message)).Append(times).Append('\n');
        foreach (var example in problem.Examples.Take(ShownExamples))
        {
            text.Append("      ").Append(Printable.Line(example.ToString())).Append('\n');
        }

        if (problem.Examples.Count > 0 && problem.Count > Math.Min(problem.Examples.Count, ShownExamples))
        {
            text.Append("      ...\n");
        }
    }

    private static void AppendSuggestion(StringBuilder text, DatasetReport report)
    {
        var suggested = report.Suggested;
        var values = new[]
        {
            (HyperparameterCatalogue.NumClasses.Name, suggested.NumClasses),
            (HyperparameterCatalogue.NumTrainingSamples.Name, suggested.NumTrainingSamples),
            (HyperparameterCatalogue.LabelWidth.Name, suggested.LabelWidth),
        };
        var known = values.Where(static value => value.Item2 is not null).Select(static value => $"{value.Name} {Text.Of(value.Item2!.Value)}").ToArray();
        text.Append(known.Length == 0 ? "No hyperparameters can be derived from the data.\n" : $"Fits: {string.Join(", ", known)}\n");
    }

    private static string NameOf(DatasetClass entry) => entry.Name is { } name ? $" ({Printable.Line(name)})" : "";

    private static string Count(long count, string noun, string? plural = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? noun : plural ?? noun + "s")}");
}
