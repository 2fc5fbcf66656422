using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters;

/// <summary>The result of reading a string map or a JSON document: the record, if everything could be read, and every problem.</summary>
public sealed partial class HyperparametersReadResult
{
    internal HyperparametersReadResult(
        ObjectDetectionHyperparameters record, HyperparameterSet unread, IReadOnlyList<Finding> findings, IValueLocator? locator = null)
    {
        Record = record;
        Unread = unread;
        Locator = locator;
        Findings = findings;
        IsReadable = findings.All(static finding => finding.Severity != FindingSeverity.Error);
    }

    /// <summary>Gets the record, or <see langword="null"/> if there is an error. Its values can be out of range: reading does not validate.</summary>
    public ObjectDetectionHyperparameters? Hyperparameters => IsReadable ? Record : null;

    /// <summary>Gets every problem with a name or a spelling, in the order of the catalogue, followed by unknown names and problems of the whole.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Gets a value indicating whether everything could be read.</summary>
    [MemberNotNullWhen(true, nameof(Hyperparameters))]
    public bool IsReadable { get; }

    /// <summary>Gets the record as far as it could be read.</summary>
    internal ObjectDetectionHyperparameters Record { get; }

    /// <summary>Gets the hyperparameters whose values could not be read.</summary>
    internal HyperparameterSet Unread { get; }

    /// <summary>Gets the names that a map has, whether or not their values could be read; <see langword="null"/> for typed documents, which are written with every value.</summary>
    internal HyperparameterSet? Seen { get; init; }

    /// <summary>Gets a value indicating whether the map is the part of a request.</summary>
    internal bool IsOfRequest { get; init; }

    /// <summary>Gets what knows the place of each value in a document.</summary>
    internal IValueLocator? Locator { get; }

    /// <summary>Returns whether everything could be read and, if not, the problems, one per line.</summary>
    public override string ToString() =>
        string.Join(Environment.NewLine, Findings.Select(static finding => finding.ToString()).Prepend(IsReadable ? "readable" : "not readable"));

    internal ObjectDetectionHyperparameters GetHyperparameters() => IsReadable ? Record : throw new HyperparametersFormatException(Findings);

    internal bool TryGet([NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings)
    {
        (hyperparameters, findings) = (Hyperparameters, Findings);
        return IsReadable;
    }
}
