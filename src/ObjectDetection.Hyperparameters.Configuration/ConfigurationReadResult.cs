using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Configuration.Json;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>The result of reading a configuration section: the record, if it is usable, and every finding.</summary>
[JsonConverter(typeof(ConfigurationJsonConverterFactory))]
public sealed class ConfigurationReadResult
{
    internal ConfigurationReadResult(
        string section, ObjectDetectionHyperparameters? hyperparameters, IEnumerable<ConfigurationFinding> findings, bool treatWarningsAsErrors)
    {
        var mildestFailure = treatWarningsAsErrors ? FindingSeverity.Warning : FindingSeverity.Error;
        Section = section;
        Findings = Array.AsReadOnly<ConfigurationFinding>([.. findings.OrderBy(static finding => finding.Severity)]);
        Failures = Array.AsReadOnly<ConfigurationFinding>([.. Findings.Where(finding => finding.Severity <= mildestFailure)]);
        Hyperparameters = Failures.Count == 0 ? hyperparameters : null;
    }

    /// <summary>Gets the key of the section; empty for a whole configuration.</summary>
    public string Section { get; }

    /// <summary>Gets the record, which is valid, or <see langword="null"/> if there is a failure.</summary>
    public ObjectDetectionHyperparameters? Hyperparameters { get; }

    /// <summary>Gets a value indicating whether there is a record: no finding is a failure.</summary>
    [MemberNotNullWhen(true, nameof(Hyperparameters))]
    public bool IsUsable => Hyperparameters is not null;

    /// <summary>Gets every finding: errors, then warnings, then infos, each in the order of the catalogue.</summary>
    public IReadOnlyList<ConfigurationFinding> Findings { get; }

    /// <summary>Gets the findings that make the section unusable: the errors, and the warnings if they are treated as errors.</summary>
    public IReadOnlyList<ConfigurationFinding> Failures { get; }

    /// <summary>Returns whether the section is usable, followed by the findings, one per line.</summary>
    public override string ToString()
    {
        var summary = $"{(Section.Length == 0 ? "" : $"{Section}: ")}{(IsUsable ? "usable" : "not usable")}";
        return string.Join(Environment.NewLine, Findings.Select(static finding => finding.ToString()).Prepend(summary));
    }
}
