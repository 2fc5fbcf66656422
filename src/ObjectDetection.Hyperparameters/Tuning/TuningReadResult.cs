using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning.Documents;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The result of reading the description of a tuning job: the space, if all of it could be read, and every problem.</summary>
[JsonConverter(typeof(TuningJsonConverterFactory))]
public sealed class TuningReadResult
{
    private readonly ObjectDetectionTuningSpace space;
    private readonly HyperparameterSet unread;
    private readonly DocumentPlaces? places;

    internal TuningReadResult(
        ObjectDetectionTuningSpace space,
        TuningJobOptions? options,
        bool isReadable,
        HyperparameterSet unread,
        IEnumerable<Finding> findings,
        DocumentPlaces? places)
    {
        this.space = space;
        this.unread = unread;
        this.places = places;
        Options = options;
        IsReadable = isReadable;
        Findings = [.. findings];
    }

    /// <summary>Gets the space, or <see langword="null"/> if something could not be read. It can be invalid: reading does not validate.</summary>
    /// <remarks>For a tuned hyperparameter, its base has the static value if there was one, and otherwise the documented default.</remarks>
    public ObjectDetectionTuningSpace? Space => IsReadable ? space : null;

    /// <summary>Gets how the space is searched, or <see langword="null"/> if the description does not say.</summary>
    public TuningJobOptions? Options { get; }

    /// <summary>Gets the problems of reading: what could not be read, and what is lost in the typed space. The findings of a document contain their places.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Gets a value indicating whether all of the description could be read.</summary>
    [MemberNotNullWhen(true, nameof(Space))]
    public bool IsReadable { get; }

    /// <summary>Gets the names of the static map, if there is one; it is submitted as it is.</summary>
    internal HyperparameterSet? Seen { get; init; }

    /// <summary>Reviews every range and combination that could be read, and reports it together with the problems of reading.</summary>
    /// <param name="context">What you know about the jobs: instances, data set, base model.</param>
    public Review Review(TrainingContext? context = null) => SpaceReviewer.Review(space, context, Options, unread, Findings, Seen) is var review && places is null ? review : new(places.Locate(review.Findings));

    /// <summary>Returns whether everything could be read, with the space if so, and then the problems, one per line.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, Findings.Select(static finding => finding.ToString()).Prepend(IsReadable ? $"readable: {space}" : "not readable"));
}
