using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>What was read from a section of a configuration: the record, where nothing stands against its use, and what was found on the way.</summary>
public sealed class ConfigurationReadResult
{
    internal ConfigurationReadResult(
        string section, ObjectDetectionHyperparameters? hyperparameters, IReadOnlyList<ConfigurationFinding> findings, bool treatWarningsAsErrors)
    {
        Section = section;
        Findings = findings;
        var mildest = treatWarningsAsErrors ? FindingSeverity.Warning : FindingSeverity.Error;
        Failures = Array.AsReadOnly<ConfigurationFinding>([.. findings.Where(finding => finding.Severity <= mildest)]);
        Hyperparameters = Failures.Count == 0 ? hyperparameters : null;
    }

    /// <summary>The key of the section; empty when it was a whole configuration.</summary>
    public string Section { get; }

    /// <summary>The record, which is valid; <see langword="null"/> when there is a failure.</summary>
    public ObjectDetectionHyperparameters? Hyperparameters { get; }

    /// <summary>Whether there is a record: there is no failure.</summary>
    [MemberNotNullWhen(true, nameof(Hyperparameters))]
    public bool IsUsable => Hyperparameters is not null;

    /// <summary>Everything that was found: errors, then warnings, then infos, each in the order of the catalogue.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; }

    /// <summary>What stands against the use of the record: the errors, and the warnings where they are treated as errors.</summary>
    public IReadOnlyList<ConfigurationFinding> Failures { get; }

    /// <summary>One line for each finding; a line that says so when there is none.</summary>
    public override string ToString() => Findings.Count == 0 ? "nothing found" : string.Join(Environment.NewLine, Findings);
}
