using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes and reads a value of a record, a map or a document.</summary>
internal static class ValueJson
{
    /// <summary>Writes a value. A number that is not finite is written as a string.</summary>
    public static void Write(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteRawValue(Text.Of(number), skipInputValidation: true);
                break;
            case double number:
                writer.WriteStringValue(Text.Of(number));
                break;
            case EpochList epochs:
                writer.WriteStartArray();
                foreach (var epoch in epochs)
                {
                    writer.WriteNumberValue(epoch);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(TextOf(value));
                break;
        }
    }

    /// <summary>Reads what <see cref="Write"/> has written. A choice is read as its text.</summary>
    public static object? Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number when element.TryGetInt32(out var number) => number,
        JsonValueKind.Number when element.TryGetInt64(out var number) => number,
        JsonValueKind.Number => double.Parse(element.GetRawText(), NumberStyles.Float, CultureInfo.InvariantCulture),
        JsonValueKind.Array => EpochList.Create(element.EnumerateArray().Select(static item => item.GetInt32())),
        _ => throw new JsonException("The value of a finding must not be an object."),
    };

    private static string TextOf(object value) => value switch
    {
        string text => text,
        BaseNetwork network => HyperparameterCatalogue.BaseNetwork.Domain.Format(network),
        Optimizer optimizer => HyperparameterCatalogue.Optimizer.Domain.Format(optimizer),
        KvStore store => HyperparameterCatalogue.KvStore.Domain.Format(store),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
