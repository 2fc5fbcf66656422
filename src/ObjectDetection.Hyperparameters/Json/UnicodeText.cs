using FluentValidation;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Keeps a JSON writer from replacing what it cannot represent.</summary>
internal static class UnicodeText
{
    /// <summary>Returns a text that JSON can represent.</summary>
    /// <exception cref="ValidationException">The text has half of a surrogate pair.</exception>
    public static string Of(string name, string text) => Text.IsUnicode(text) ? text : throw Failures.ToException([JsonFindings.InvalidText(name, text)]);
}
