using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;
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

    /// <summary>Everything that is wrong with the map: the findings of reading, and the errors of every value that could be read.</summary>
    /// <remarks>A relation in which a value takes part that could not be read is not judged.</remarks>
    public IReadOnlyList<Finding> Check() => [.. Findings, .. RecordErrors.List(record).Where(ConcernsOnlyWhatWasRead)];

    private bool ConcernsOnlyWhatWasRead(Finding finding)
    {
        foreach (var name in finding.Names)
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && unread.Contains(hyperparameter))
            {
                return false;
            }
        }

        return true;
    }
}
