using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents patterns as JSON strings, which are read like those of the string map.</summary>
internal sealed class PatternKind(PythonPatternDomain domain) : JsonKind<string?>
{
    public override string Expected => domain.Description;

    public override IReadOnlyList<string> NativeTypes { get; } = ["string"];

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out string? value)
    {
        value = null;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteString("pattern", SchemaPatterns.OnOneLine);
        writer.WriteNumber("maxLength", domain.MaximumLength);
    }
}
