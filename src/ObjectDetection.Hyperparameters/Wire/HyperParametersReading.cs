using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>What was read from a string map: the record, where every entry could be read, and what was found on the way.</summary>
public sealed class HyperParametersReading
{
    private readonly ObjectDetectionHyperparameters record;
    private readonly HyperparameterSet unread;

    internal HyperParametersReading(ObjectDetectionHyperparameters record, HyperparameterSet unread, IReadOnlyList<Finding> findings)
    {
        this.record = record;
        this.unread = unread;
        Findings = findings;
        IsReadable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    /// <summary>The record; <see langword="null"/> when there is an error. Its values may lie outside their domains: reading does not validate.</summary>
    public ObjectDetectionHyperparameters? Hyperparameters => IsReadable ? record : null;

    /// <summary>Every problem with a name or a spelling, in the order of the catalogue, followed by unknown names and what concerns the whole map.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether the whole map could be read.</summary>
    [MemberNotNullWhen(true, nameof(Hyperparameters))]
    public bool IsReadable { get; }

    /// <summary>The record as far as it could be read.</summary>
    internal ObjectDetectionHyperparameters Record => record;

    /// <summary>The hyperparameters whose values could not be read.</summary>
    internal HyperparameterSet Unread => unread;

    /// <summary>Everything that is found in the map: the findings of reading, and the review of every value that could be read.</summary>
    /// <remarks>Nothing is said of a value that could not be read, nor of a relation in which it takes part, beyond that it could not be read.</remarks>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public Review Review(TrainingContext? context = null) => Reviewer.Review(record, context, unread, Findings);
}
