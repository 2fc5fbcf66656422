using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Reads a value out of its spelling in the string map, wherever the text stands: in a map or in a document.</summary>
internal static class WireText
{
    /// <summary>Reads a value, and says whether the text gives one.</summary>
    /// <param name="hyperparameter">The hyperparameter.</param>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, when the answer is <see langword="true"/>.</param>
    /// <param name="finding">What is to be told of the text: an error when it cannot be read, a warning when it stands for "absent" without saying so.</param>
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

    /// <summary>Whether a text is the container's own default, outside the documented values, of a hyperparameter that may be absent.</summary>
    public static bool IsContainerOnly<T>(Hyperparameter<T> hyperparameter, string text) =>
        hyperparameter is OptionalHyperparameter<T>
        && text == hyperparameter.Provenance.DifferingContainerDefault
        && !hyperparameter.Domain.TryParse(text, out _);
}
