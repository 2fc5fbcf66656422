using System.Buffers;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Writes nodes as JSON, for the readers of the library. Values that are known only at run time are left out.</summary>
internal static class NodeJson
{
    public static byte[] Write(Node node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(writer, node);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node.Kind)
        {
            case NodeKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in node.Members)
                {
                    if (value.Kind != NodeKind.Runtime)
                    {
                        writer.WritePropertyName(name);
                        Write(writer, value);
                    }
                }

                writer.WriteEndObject();
                break;
            case NodeKind.Array:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case NodeKind.Number or NodeKind.Boolean:
                writer.WriteRawValue(node.Text, skipInputValidation: true);
                break;
            case NodeKind.Null or NodeKind.Runtime:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteStringValue(node.Text);
                break;
        }
    }
}
