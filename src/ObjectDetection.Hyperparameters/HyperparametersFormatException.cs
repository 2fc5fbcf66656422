
namespace ObjectDetection.Hyperparameters;

/// <summary>A string map does not spell a configuration; <see cref="Findings"/> lists every problem with it.</summary>
public sealed class HyperparametersFormatException : FormatException
{
    internal HyperparametersFormatException(IReadOnlyList<Finding> findings)
        : base(string.Join(Environment.NewLine, findings.Select(static finding => $" - {finding}").Prepend("The hyperparameters cannot be read:"))) =>
        Findings = findings;

    /// <summary>Every problem, in the order of the catalogue.</summary>
    public IReadOnlyList<Finding> Findings { get; }
}
