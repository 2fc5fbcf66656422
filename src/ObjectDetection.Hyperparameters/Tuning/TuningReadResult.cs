using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What was read from the description of a tuning job: the space, where all of it could be read, and what was found on the way.</summary>
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
        Findings = Locate(findings);
    }

    /// <summary>The space; <see langword="null"/> when something could not be read. It may be invalid: reading does not validate.</summary>
    /// <remarks>Its base has, of a tuned hyperparameter, the static value where there was one, and the documented default elsewhere.</remarks>
    public ObjectDetectionTuningSpace? Space => IsReadable ? space : null;

    /// <summary>How the space is searched; <see langword="null"/> when the description does not say.</summary>
    public TuningJobOptions? Options { get; }

    /// <summary>What was found while reading: what could not be read, and what the typed space no longer shows. The findings of a document tell their places.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether all of the description could be read.</summary>
    [MemberNotNullWhen(true, nameof(Space))]
    public bool IsReadable { get; }

    /// <summary>Everything that is found: while reading, and in every range and corner that could be read.</summary>
    /// <param name="context">What is known of the jobs beside their hyperparameters.</param>
    public Review Review(TrainingContext? context = null) => new(Locate(SpaceReviewer.Review(space, context, Options, unread, Findings).Findings));

    private IReadOnlyList<Finding> Locate(IEnumerable<Finding> findings) => [.. places is null ? findings : findings.Select(places.Locate)];
}
