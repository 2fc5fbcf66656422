using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Requests.Logs;

// Tells from a log why a job failed, or how training went, and draws its metrics.
var path = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "job.log");
await using var log = File.OpenRead(path);
var report = await TrainingLog.ReadAsync(log);

Console.WriteLine($"{report.Outcome}: {report.Cause ?? "no known failure"}");
Console.WriteLine($"{report.Progress}: {report.ProgressReason}");
foreach (var finding in report.Findings)
{
    Console.WriteLine(finding);
}

Console.WriteLine();
Console.WriteLine(LogChart.ToText(report));
await File.WriteAllTextAsync("metrics.svg", LogChart.ToSvg(report));
return report.Outcome == TrainingOutcome.Failed ? 1 : 0;
