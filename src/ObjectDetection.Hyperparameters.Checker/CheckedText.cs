using System.Text;
using ObjectDetection.Hyperparameters.Checker.Form;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Requests.Jobs;
using ObjectDetection.Hyperparameters.Requests.Logs;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Checker;

/// <summary>Represents pasted, typed or dropped text: a document that describes jobs, or the log of a job.</summary>
internal sealed class CheckedText
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly TrainingContextReadResult known;
    private readonly Dictionary<DescribedJob, Review> reviews = [];
    private SourceDocument? source;

    /// <param name="text">The text.</param>
    /// <param name="context">The training context, as a JSON object.</param>
    public CheckedText(string text, string context)
    {
        Text = text;
        utf8 = Encoding.UTF8.GetBytes(text);
        known = TrainingContextReader.Read(Encoding.UTF8.GetBytes(context));
        IsEmpty = string.IsNullOrWhiteSpace(text);
        if (IsEmpty)
        {
            return;
        }

        // A line of a log can begin with its time in brackets.
        var looksLikeDocument = text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['{', ..] or ['[', not (>= '0' and <= '9'), ..];
        Log = looksLikeDocument ? null : ReadLog(text);
        if (Log is not null)
        {
            return;
        }

        Document = TrainingDocument.Read(utf8.Span);
        Log = looksLikeDocument && Document.Form is null or TrainingDocumentForm.DescribeTrainingJob ? ReadLog(text) : null;
        if (Log is not null && Document.Form is null)
        {
            Document = null;
        }
    }

    public string Text { get; }

    public bool IsEmpty { get; }

    /// <summary>Gets a value indicating whether the form can show and change the text.</summary>
    public bool IsForm => IsEmpty || (Document?.Form is TrainingDocumentForm.Hyperparameters or TrainingDocumentForm.Job && FormText.CanEdit(Text));

    /// <summary>Gets the document, or <see langword="null"/> if the text is empty or a log.</summary>
    public TrainingDocument? Document { get; }

    /// <summary>Gets what the log shows, or <see langword="null"/> if the text has none.</summary>
    public TrainingLogReport? Log { get; }

    public SourceDocument Source => source ??= new SourceDocument(utf8);

    /// <summary>Gets the problems of the training context.</summary>
    public IReadOnlyList<Finding> ContextFindings => known.Findings;

    /// <summary>Returns the training context of a job: that of the page, and then that of the document.</summary>
    public TrainingContext ContextOf(DescribedJob job) => known.Context.Over(job.Context);

    public Review Review(DescribedJob job)
    {
        if (!reviews.TryGetValue(job, out var review))
        {
            reviews[job] = review = job.Review(Document!.Form == TrainingDocumentForm.Job ? ContextOf(job) : known.Context);
        }

        return review;
    }

    /// <summary>Returns the findings: those about the text, and then those about each job.</summary>
    public IEnumerable<(Finding Finding, int? Job)> Findings()
    {
        foreach (var finding in Document?.Findings ?? [])
        {
            yield return (finding, null);
        }

        for (var i = 0; i < Document?.Jobs.Count; i++)
        {
            foreach (var finding in Review(Document.Jobs[i]).Findings)
            {
                yield return (finding, i);
            }
        }

        foreach (var finding in Document is null ? Log?.Findings ?? [] : Log?.Failure is { } failure ? [failure] : [])
        {
            yield return (finding, null);
        }
    }

    /// <summary>Returns the text with every safe suggestion applied.</summary>
    public string Fix() => Document is null
        ? Encoding.UTF8.GetString(utf8.Span)
        : Encoding.UTF8.GetString(new DocumentFixer(text => [.. new CheckedText(Encoding.UTF8.GetString(text.Span), "{}").Findings().Select(static found => found.Finding)]).Fix(utf8).Span);

    private static TrainingLogReport? ReadLog(string text)
    {
        using var reader = new StringReader(text);
        return TrainingLog.Read(reader) is { IsRecognized: true } report ? report : null;
    }
}
