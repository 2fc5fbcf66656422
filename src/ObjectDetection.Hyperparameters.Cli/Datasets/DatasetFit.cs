using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>Fits a job to a data set, and says on standard error what that changed.</summary>
internal static class DatasetFit
{
    public static ObjectDetectionHyperparameters Of(ToolConsole console, ProbedData data, ObjectDetectionHyperparameters job)
    {
        var (path, report) = data;
        if (report is not { IsReadable: true, Images: > 0 })
        {
            throw new ToolException($"{Printable.Line(path)}: {Printable.Line(report.Problems[0].ToFinding().Message)}");
        }

        var profile = report.ToProfile();
        var fitted = job.With(profile);
        if (profile.Samples is > 0 and var samples && fitted.MiniBatchSize > samples)
        {
            fitted = fitted with { MiniBatchSize = samples };
        }

        foreach (var change in job.DifferenceTo(fitted))
        {
            console.Error.Write($"{change}\n");
        }

        var untold = new[] { (HyperparameterCatalogue.NumClasses.Name, profile.Classes), (HyperparameterCatalogue.NumTrainingSamples.Name, profile.Samples) }
            .Where(static value => value.Item2 is null)
            .Select(static value => value.Name)
            .ToArray();
        if (untold.Length > 0)
        {
            console.Complain($"The data does not tell {string.Join(" and ", untold)}. Check {(untold.Length == 1 ? "the value" : "the values")} of the template.");
        }

        var problems = report.Problems.Count(static problem => problem.Severity == FindingSeverity.Error);
        if (problems > 0)
        {
            console.Complain($"{Printable.Line(path)} has {Wording.Count(problems, "error")}. Run '{Tool.Name} profile {Printable.Line(path)}' to see it.");
        }

        return fitted;
    }
}
