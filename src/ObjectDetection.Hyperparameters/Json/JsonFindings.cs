using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Words the problems that a document can have and a string map cannot.</summary>
internal static class JsonFindings
{
    /// <summary>A value, or an item of a list, has the wrong JSON type.</summary>
    public static Finding WrongKind(Hyperparameter hyperparameter, string subject, string expected, ref Utf8JsonReader reader, string? suggestion = null) =>
        About(
            hyperparameter,
            reader.TokenType == JsonTokenType.Null ? Rules.NullEntry : Rules.WrongKind,
            $"{subject} must be {expected}, but was {JsonToken.Describe(ref reader)}.",
            JsonToken.ScalarText(ref reader),
            suggestion);

    /// <summary>A number is not whole, or out of the range of <see cref="int"/>.</summary>
    public static Finding NotWhole(Hyperparameter hyperparameter, string subject, string required, ref Utf8JsonReader reader)
    {
        var isWhole = reader.TryGetDouble(out var value) && double.IsFinite(value) && value == Math.Floor(value);
        var (rule, accepted) = !isWhole ? (Rules.MisspelledWholeNumber, required)
            : value < 0 ? (Rules.WholeNumberOutOfRange, required)
            : (Rules.WholeNumberTooLarge, $"{required} and at most {Text.Of(int.MaxValue)}");
        return About(hyperparameter, rule, $"{subject} must be {accepted}, but was {JsonToken.Number(ref reader)}.", JsonToken.RawText(ref reader));
    }

    public static Finding TooLarge(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        About(
            hyperparameter,
            Rules.MisspelledReal,
            $"{hyperparameter.Name} must be {hyperparameter.Domain.Description}, but was {JsonToken.Number(ref reader)}, which is too large.",
            JsonToken.RawText(ref reader));

    public static Finding InvalidText(Hyperparameter hyperparameter, string raw) =>
        About(hyperparameter, Rules.InvalidText, $"{hyperparameter.Name} contains invalid Unicode text: {Text.Quote(raw)}.", raw);

    public static Finding InvalidText(string name, string raw) =>
        new(Rules.InvalidText, $"{Text.Cut(name)} contains invalid Unicode text: {Text.Quote(raw)}.", name) { AttemptedValue = raw };

    public static Finding InvalidName(string raw) =>
        new(Rules.InvalidText, $"A name contains invalid Unicode text: {Text.Quote(raw)}.") { AttemptedValue = raw };

    public static Finding NotAnObject(ref Utf8JsonReader reader) =>
        new(Rules.NotAnObject, $"The document must be a JSON object, but was {JsonToken.Describe(ref reader)}.") { AttemptedValue = JsonToken.ScalarText(ref reader) };

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, string? given, string? suggestion = null) =>
        new(rule, message, hyperparameter, given) { Suggestion = suggestion };
}
