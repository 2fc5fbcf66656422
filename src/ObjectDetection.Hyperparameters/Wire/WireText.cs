using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Reads a value from its text in a string map or a document.</summary>
internal static class WireText
{
    /// <summary>Reads a value, and determines whether the text contains one.</summary>
    /// <param name="hyperparameter">The hyperparameter.</param>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, if the text contains one.</param>
    /// <param name="finding">An error if the text cannot be read; a warning if it means "not set" without saying so.</param>
    public static bool TryRead<T>(Hyperparameter<T> hyperparameter, string text, out T value, out Finding? finding)
    {
        finding = null;
        if (text.Length > ServiceLimits.MaximumValueLength)
        {
            value = default!;
            finding = EntryFindings.ValueTooLong(hyperparameter, text);
            return false;
        }

        if (hyperparameter.Domain.TryParse(text, out value!))
        {
            return !hyperparameter.Domain.IsAbsent(value);
        }

        finding = text.Length == 0 ? hyperparameter.IsRequired ? EntryFindings.Missing(hyperparameter, text) : EntryFindings.Empty(hyperparameter)
            : IsContainerOnly(hyperparameter, text) ? EntryFindings.ContainerOnly(hyperparameter, text)
            : DomainFindings.Of(hyperparameter, hyperparameter.Domain.Diagnose(text), text);
        return false;
    }

    /// <summary>Determines whether a text is an undocumented default of the container for a hyperparameter that can be absent.</summary>
    public static bool IsContainerOnly<T>(Hyperparameter<T> hyperparameter, string text) =>
        hyperparameter is OptionalHyperparameter<T>
        && text == hyperparameter.Provenance.DifferingContainerDefault
        && !hyperparameter.Domain.TryParse(text, out _);
}
