using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Requests.Jobs;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Reads documents of every form.</summary>
internal static class Documents
{
    /// <summary>Returns what is found in a document: a row for each job, and one for the document if there is something to say that belongs to no job.</summary>
    public static IReadOnlyList<Outcome> Review(string path, ReadOnlyMemory<byte> utf8, GivenContext given, bool isStrict)
    {
        var document = TrainingDocument.Read(utf8.Span);
        var rows = document.Jobs.Select(job => Review(path, document, job, given, isStrict) with { Source = utf8 }).ToList();
        var isOfJob = rows.Count > 0 && document.Findings.All(static finding => finding.Severity == FindingSeverity.Info);
        if (isOfJob && document.Findings.Count > 0)
        {
            rows[0] = rows[0] with { Findings = [.. rows[0].Findings, .. document.Findings] };
        }
        else if (!isOfJob && document.Findings.Count > 0)
        {
            var review = new Review([.. document.Findings.OrderBy(static finding => finding.Severity)]);
            rows.Insert(0, Outcome.Of(path, review, isStrict) with { Source = utf8, Job = new JobRow(document.Form, null, new(), IsDecided: false, rows.Count > 0) });
        }

        return rows;
    }

    private static Outcome Review(string path, TrainingDocument document, DescribedJob job, GivenContext given, bool isStrict)
    {
        var context = given.For(document.Form, job);
        var review = job.Review(context);
        return Outcome.Of(path, review, isStrict) with
        {
            Job = new JobRow(document.Form, job, context.Over(job.Context), job.IsSubmittable(review) is not null, document.Jobs.Count > 1),
        };
    }
}
