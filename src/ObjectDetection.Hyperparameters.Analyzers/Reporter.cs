#nullable enable

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Turns findings into diagnostics.</summary>
internal readonly struct Reporter(Action<Diagnostic> report, bool isTest)
{
    /// <summary>The property of a diagnostic with the name of the hyperparameter at fault.</summary>
    public const string NameProperty = "name";

    /// <summary>The property of a diagnostic with what was probably meant.</summary>
    public const string SuggestionProperty = "suggestion";

    public void Report(Finding finding, Location location)
    {
        if (!Descriptors.TryFind(finding.Rule, out var descriptor))
        {
            return;
        }

        var properties = ImmutableDictionary<string, string?>.Empty.Add(NameProperty, finding.Name).Add(SuggestionProperty, finding.Suggestion);
        var severity = isTest ? DiagnosticSeverity.Info : descriptor.DefaultSeverity;
        report(Diagnostic.Create(descriptor, location, severity, additionalLocations: null, properties, finding.MessageWithSuggestion));
    }
}
