using System.CommandLine;
using ObjectDetection.Hyperparameters.Requests;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Reads the job of a command that does more than validate it.</summary>
internal static class Configuration
{
    /// <summary>Lets a command act on a submittable job; of another one, it reports the findings on standard error.</summary>
    public static void SetAction(this ToolCommand command, ToolConsole console, Argument<string> file, Action<ParseResult, ObjectDetectionHyperparameters> action) =>
        command.SetJobAction(console, file, (parsed, job) =>
        {
            if (job.Record is { } record)
            {
                action(parsed, record);
                return ExitCode.Success;
            }

            console.Complain($"{Printable.Line(parsed.GetRequiredValue(file))}: {WhyNoRecord(job)}");
            return ExitCode.NotSubmittable;
        });

    /// <summary>Lets a command act on the only job of a document, if its map is submittable; otherwise, it reports the findings on standard error.</summary>
    /// <remarks>What is wrong around the map, such as with a channel, is reported as well, but the map can be used.</remarks>
    public static void SetJobAction(this ToolCommand command, ToolConsole console, Argument<string> file, Func<ParseResult, DescribedJob, int> action)
    {
        var judgement = new Judgement();
        judgement.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var given = judgement.Context.Read(parsed, console);
            if (ReadJob(console, path) is not var (source, form, job))
            {
                return ExitCode.NotSubmittable;
            }

            var context = given.For(form, job);
            var review = job.Review(context);
            var outcome = Outcome.Of(path, review, judgement.IsStrict(parsed)) with { Source = source };
            if (!outcome.IsSubmittable)
            {
                TextReport.WriteError(console, outcome);
            }

            // What a request says of itself can be mended without the map.
            var isOfRequest = review.Findings.Where(static finding => finding.Severity != FindingSeverity.Info).All(finding => !job.IsErrorOfMap(finding)) && !judgement.IsGiven(parsed);
            return outcome.IsSubmittable || isOfRequest ? action(parsed, job) : ExitCode.NotSubmittable;
        });
    }

    /// <summary>Reads a configuration, valid or not; <see langword="null"/> if it is unreadable, which has then been reported on standard error.</summary>
    public static ObjectDetectionHyperparameters? Readable(ToolConsole console, string file)
    {
        if (ReadJob(console, file) is not var (source, _, job))
        {
            return null;
        }

        if (job.Record is null)
        {
            var findings = job.Review().Findings.Where(job.IsErrorOfMap).ToArray();
            if (findings.Length > 0)
            {
                TextReport.WriteError(console, new Outcome(file, null, IsSubmittable: false, findings) { Source = source });
            }
            else
            {
                console.Complain($"{Printable.Line(file)}: {WhyNoRecord(job)}");
            }
        }

        return job.Record;
    }

    /// <summary>Reads the only job of a document; <see langword="null"/> if there is none, which has then been reported on standard error.</summary>
    private static (ReadOnlyMemory<byte> Source, TrainingDocumentForm? Form, DescribedJob Job)? ReadJob(ToolConsole console, string file)
    {
        var source = console.Input.Read(file);
        var document = TrainingDocument.Read(source.Span);
        if (document.Jobs.Count > 1)
        {
            var paths = document.Jobs.Take(10).Select(static job => Printable.Line(job.Path)).ToArray();
            throw new ToolException($"{Printable.Line(file)} has {Text.Of(document.Jobs.Count)} jobs, but one is needed: {string.Join(", ", paths)}.");
        }

        if (document.Jobs.Count == 0)
        {
            TextReport.WriteError(console, new Outcome(file, null, IsSubmittable: false, document.Findings) { Source = source });
        }

        return document.Jobs.Count == 1 ? (source, document.Form, document.Jobs[0]) : null;
    }

    private static string WhyNoRecord(DescribedJob job) => job.Tuning is not null
        ? "the job has ranges. Use odhp tuning."
        : $"{string.Join(", ", job.RuntimeOnly.Select(Printable.Line))} {(job.RuntimeOnly.Count == 1 ? "is" : "are")} known only at run time.";
}
