using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What can be wrong with a document and its values, apart from what can be wrong with a string map, too.</summary>
internal static class JsonFindings
{
    /// <summary>A value is of a kind that the hyperparameter does not take.</summary>
    public static Finding WrongKind(Hyperparameter hyperparameter, string expected, ref Utf8JsonReader reader, string? suggestion = null) =>
        About(
            hyperparameter,
            reader.TokenType == JsonTokenType.Null ? Rules.NullEntry : Rules.WrongKind,
            $"{hyperparameter.Name} must be {expected}, but was {JsonToken.Describe(ref reader)}.",
            JsonToken.ScalarText(ref reader),
            suggestion);

    /// <summary>An item of a list is of a kind that does not belong there.</summary>
    public static Finding WrongItem(Hyperparameter hyperparameter, string expected, int index, ref Utf8JsonReader reader, string? suggestion) =>
        About(
            hyperparameter,
            reader.TokenType == JsonTokenType.Null ? Rules.NullEntry : Rules.WrongKind,
            $"{JsonPath.Item(hyperparameter.Name, index)} must be {expected}, but was {JsonToken.Describe(ref reader)}.",
            JsonToken.ScalarText(ref reader),
            suggestion);

    /// <summary>A number is not whole, or not one that this library can represent.</summary>
    /// <param name="hyperparameter">The hyperparameter.</param>
    /// <param name="subject">Its name, or that of an item of its list.</param>
    /// <param name="required">What is accepted, to follow "must be".</param>
    /// <param name="problem">What is wrong with the number.</param>
    /// <param name="number">The number as it stands in the document.</param>
    public static Finding NotWhole(Hyperparameter hyperparameter, string subject, string required, WholeNumberProblem problem, string number)
    {
        var (rule, accepted) = problem switch
        {
            WholeNumberProblem.TooLarge => (Rules.WholeNumberTooLarge, $"{required} and at most {Text.Of(int.MaxValue)}"),
            WholeNumberProblem.TooSmall => (Rules.WholeNumberOutOfRange, required),
            _ => (Rules.MisspelledWholeNumber, required),
        };
        return About(hyperparameter, rule, $"{subject} must be {accepted}, but was {JsonToken.Shorten(number)}.", number);
    }

    /// <summary>A number is too large for a double.</summary>
    public static Finding TooLarge(Hyperparameter hyperparameter, string number) =>
        About(
            hyperparameter,
            Rules.MisspelledReal,
            $"{hyperparameter.Name} must be {hyperparameter.Domain.Description}, but was {JsonToken.Shorten(number)}: it is too large for a number.",
            number);

    /// <summary>The value of a hyperparameter is not valid Unicode.</summary>
    public static Finding InvalidText(Hyperparameter hyperparameter, string raw) =>
        About(
            hyperparameter,
            Rules.InvalidText,
            $"{hyperparameter.Name} must be valid Unicode text, but was {Text.Quote(raw)}.",
            raw);

    /// <summary>A name is not valid Unicode.</summary>
    public static Finding InvalidName(string raw) =>
        new(Rules.InvalidText, $"A name must be valid Unicode text, but was {Text.Quote(raw)}.") { AttemptedValue = raw };

    /// <summary>The document is not an object.</summary>
    public static Finding NotAnObject(ref Utf8JsonReader reader) =>
        new(Rules.NotAnObject, $"The document must be a JSON object, but was {JsonToken.Describe(ref reader)}.") { AttemptedValue = JsonToken.ScalarText(ref reader) };

    /// <summary>The document is longer than is read.</summary>
    public static Finding TooLong(int longest) =>
        new(Rules.DocumentTooLong, $"The document must be at most {Text.Of(longest)} bytes long, but was longer.");

    /// <summary>There are more problems than are listed.</summary>
    public static Finding MoreProblems(int listed, int count) =>
        new(Rules.MoreProblems, $"Only the first {Text.Of(listed)} problems are listed, but there were {Text.Of(count)}.");

    private static Finding About(Hyperparameter hyperparameter, Rule rule, string message, string? given, string? suggestion = null) =>
        new(rule, message, hyperparameter.Name) { PropertyName = hyperparameter.PropertyName, AttemptedValue = given, Suggestion = suggestion };
}
