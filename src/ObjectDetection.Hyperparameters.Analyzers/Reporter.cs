#nullable enable

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Turns findings into diagnostics.</summary>
internal readonly struct Reporter(Action<Diagnostic> report, bool isTest)
{
    /// <summary>Reports a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="location">Its place.</param>
    /// <param name="repair">What a code fix can do about it.</param>
    /// <param name="map">The place of the map that <see cref="Repair.Record"/> replaces.</param>
    public void Report(Finding finding, Location location, ImmutableDictionary<string, string?>? repair = null, Location? map = null)
    {
        if (!Descriptors.TryFind(finding.Rule, out var descriptor))
        {
            return;
        }

        var severity = isTest ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        report(Diagnostic.Create(descriptor, location, severity, map is null ? null : [map], repair ?? Repair.For(finding, expression: null, isText: false), finding.MessageWithSuggestion));
    }
}
