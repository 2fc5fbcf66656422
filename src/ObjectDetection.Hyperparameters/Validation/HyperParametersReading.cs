using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>What was read from a string map or a JSON document: the record, where everything could be read, and what was found on the way.</summary>
public sealed class HyperParametersReading
{
    private readonly ObjectDetectionHyperparameters record;
    private readonly HyperparameterSet unread;
    private readonly IValueLocator? locator;

    internal HyperParametersReading(
        ObjectDetectionHyperparameters record, HyperparameterSet unread, IReadOnlyList<Finding> findings, IValueLocator? locator = null)
    {
        this.record = record;
        this.unread = unread;
        this.locator = locator;
        Findings = findings;
        IsReadable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    /// <summary>The record; <see langword="null"/> when there is an error. Its values may lie outside their domains: reading does not validate.</summary>
    public ObjectDetectionHyperparameters? Hyperparameters => IsReadable ? record : null;

    /// <summary>Every problem with a name or a spelling, in the order of the catalogue, followed by unknown names and what concerns the whole.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Whether everything could be read.</summary>
    [MemberNotNullWhen(true, nameof(Hyperparameters))]
    public bool IsReadable { get; }

    /// <summary>The record as far as it could be read.</summary>
    internal ObjectDetectionHyperparameters Record => record;

    /// <summary>The hyperparameters whose values could not be read.</summary>
    internal HyperparameterSet Unread => unread;

    /// <summary>The names that a map had, whether or not their values could be read; <see langword="null"/> where what is left out is of no interest.</summary>
    internal HyperparameterSet? Seen { get; init; }

    /// <summary>Everything that is found in the map or the document: the findings of reading, and the review of every value that could be read.</summary>
    /// <remarks>Nothing is said of a value that could not be read, nor of a relation in which it takes part, beyond that it could not be read. The findings of a
    /// document tell where the value stands in it.</remarks>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public Review Review(TrainingContext? context = null)
    {
        var review = Reviewer.Review(record, context, unread, Findings, Seen);
        return locator is null ? review : new Review([.. review.Findings.Select(Locate)]);
    }

    private Finding Locate(Finding finding)
    {
        foreach (var name in finding.Location is null ? finding.Names : [])
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && locator!.Locate(hyperparameter) is { } location)
            {
                return finding.At(location);
            }
        }

        return finding;
    }
}
