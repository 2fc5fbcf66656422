using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents whole numbers as JSON numbers.</summary>
internal sealed class WholeNumberKind(WholeNumberDomain domain) : JsonKind<int>
{
    public override string Expected => domain.Description;

    public override IReadOnlyList<string> NativeTypes { get; } = ["integer"];

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out int value) => JsonToken.TryGetWholeNumber(ref reader, out value);

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            ? JsonFindings.NotWhole(hyperparameter, hyperparameter.Name, Expected, ref reader)
            : base.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, int value) => writer.WriteNumberValue(value);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteNumber("minimum", domain.Minimum);
        writer.WriteNumber("maximum", int.MaxValue);
        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.WholeNumbers(domain.Minimum, int.MaxValue)));
    }
}
