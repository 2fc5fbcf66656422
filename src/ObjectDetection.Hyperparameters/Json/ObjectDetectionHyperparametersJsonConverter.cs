using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and writes a configuration within a document of System.Text.Json. The record has it as an attribute.</summary>
/// <remarks>
/// The converter reads and writes what <see cref="ObjectDetectionHyperparametersJson"/> does, with and without reflection. The serializer's options decide on comments,
/// trailing commas and depth. System.Text.Json does not show its text to a converter, so columns count bytes of UTF-8.
/// </remarks>
public sealed class ObjectDetectionHyperparametersJsonConverter : JsonConverter<ObjectDetectionHyperparameters>
{
    /// <summary>Gets a value indicating whether values that equal their defaults are written.</summary>
    public bool IncludeDefaults { get; init; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="reader">The reader, on the configuration.</param>
    /// <param name="typeToConvert">The type of the record.</param>
    /// <param name="options">The serializer's options, which are not used.</param>
    /// <returns>The record. Its values can be out of range: reading does not validate.</returns>
    /// <exception cref="HyperparametersJsonException">The configuration cannot be read. The exception lists every problem.</exception>
    public override ObjectDetectionHyperparameters Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var start = reader;
        var configuration = new JsonConfigurationReader(isEmbedded: true);
        try
        {
            configuration.Read(ref reader);
        }
        catch (JsonException found)
        {
            Stop(ref configuration, ref reader, found);
        }

        var reading = configuration.Finish();
        return reading.FirstError is { } first ? throw Failure(reading, first.Offset, start, ref reader) : reading.Record;
    }

    /// <summary>Writes a configuration.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The record, valid or not.</param>
    /// <param name="options">The serializer's options, which are not used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">JSON cannot represent a value, such as a number that is not finite. The exception lists every such value.</exception>
    public override void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonConfigurationWriter.Write(writer, value, IncludeDefaults, schemaReference: null);
    }

    private static void Stop(ref JsonConfigurationReader configuration, ref Utf8JsonReader reader, JsonException found)
    {
        var finding = found.LineNumber is null ? JsonSyntax.EndsEarly("The document", isEmpty: false) : JsonSyntax.NotReadOn();
        configuration.Stop(finding.At(JsonLocation.Of(found, configuration.Place)), reader.TokenStartIndex);
    }

    /// <summary>Returns the exception, and puts the reader on the first error, where System.Text.Json looks for the line.</summary>
    private static HyperparametersJsonException Failure(in JsonReading reading, long offset, Utf8JsonReader start, ref Utf8JsonReader reader)
    {
        var whole = JsonLocation.Of(ref start, JsonPath.Root);
        reader = start;
        try
        {
            for (var next = start; next.TokenStartIndex < offset && next.Read();)
            {
                reader = next;
            }
        }
        catch (JsonException)
        {
            // The first error is where the text cannot be read.
        }

        return new HyperparametersJsonException([.. reading.Findings.Select(finding => finding.Location is null ? finding.At(whole) : finding)]);
    }
}
