using ObjectDetection.Hyperparameters.Requests.Jobs;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>A job that a document describes.</summary>
public sealed class DescribedJob
{
    private readonly JobReading reading;

    internal DescribedJob(JobReading reading)
    {
        this.reading = reading;
        RuntimeOnly = Array.AsReadOnly([.. reading.RuntimeValues.Select(static value => value.Name).Distinct()]);
    }

    /// <summary>Gets the path of the job in the document, for example <c>$.Steps[1]</c>. Within a text, the path of the text comes before.</summary>
    public string Path => reading.Path;

    /// <summary>Gets the string map as the document has it, without what is known only at run time; of a finished tuning job, that of the best training job.</summary>
    public IReadOnlyDictionary<string, string> HyperParameters => reading.Map;

    /// <summary>Gets the record, or <see langword="null"/> if the map could not be read, is not known as a whole, or has ranges.</summary>
    public ObjectDetectionHyperparameters? Record => reading.Record;

    /// <summary>Gets the request, or <see langword="null"/> if the document has only hyperparameters.</summary>
    public TrainingRequest? Request => reading.Request;

    /// <summary>Gets the tuning space and its problems, or <see langword="null"/> if the job is no tuning job.</summary>
    public TuningReadResult? Tuning => reading.Tuning;

    /// <summary>Gets the training context that the document describes.</summary>
    public TrainingContext Context => reading.Context;

    /// <summary>Gets what is known only at run time: names of hyperparameters, and paths of other members. The default of a pipeline parameter counts.</summary>
    public IReadOnlyList<string> RuntimeOnly { get; }

    /// <summary>Reviews the job: its hyperparameters, the rest of its request, and what is between them. Each finding has its place in the document.</summary>
    /// <param name="known">What you know besides. It goes before what the document says, and a contradiction is reported.</param>
    public Review Review(TrainingContext? known = null) =>
        new([.. reading.Examine(known).OrderBy(static finding => finding.SortKey)]);

    /// <summary>Determines whether a finding is an error in the map itself, not in the rest of the request.</summary>
    internal bool IsErrorOfMap(Finding finding) => finding.Severity == FindingSeverity.Error && (Request is null || finding.Names.Count > 0);

    /// <summary>Determines whether the job can be submitted.</summary>
    /// <param name="review">The review of the job.</param>
    /// <returns><see langword="null"/> if there is no error, but values known only at run time could still make the job fail.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="review"/> is <see langword="null"/>.</exception>
    public bool? IsSubmittable(Review review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return !review.IsSubmittable ? false : reading.RuntimeValues.Any(static value => value.IsDecisive) ? null : true;
    }
}
