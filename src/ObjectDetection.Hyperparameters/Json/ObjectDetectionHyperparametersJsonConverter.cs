using System.Text.Json;
using System.Text.Json.Serialization;
using FluentValidation;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and writes a configuration that is part of a document which System.Text.Json reads and writes. The record has it as an attribute.</summary>
/// <remarks>
/// It reads and writes what <see cref="ObjectDetectionHyperparametersJson"/> does, with and without reflection; the serializer's options decide on comments,
/// trailing commas and depth. System.Text.Json does not show the text to a converter, so that here the column of a location is counted in bytes of UTF-8.
/// </remarks>
public sealed class ObjectDetectionHyperparametersJsonConverter : JsonConverter<ObjectDetectionHyperparameters>
{
    /// <summary>Whether values are written that are the default.</summary>
    public bool IncludeDefaults { get; init; }

    /// <summary>Reads a configuration.</summary>
    /// <param name="reader">The reader; it stands on the configuration's value.</param>
    /// <param name="typeToConvert">The type of the record.</param>
    /// <param name="options">The serializer's options, which are not asked.</param>
    /// <returns>The record. Its values may lie outside their domains: reading does not validate.</returns>
    /// <exception cref="HyperparametersJsonException">The value cannot be read; the exception lists every problem.</exception>
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
        return reading.IsReadable ? reading.Record : throw Failure(reading, start, ref reader);
    }

    /// <summary>Writes a configuration.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="value">The record, which need not be valid.</param>
    /// <param name="options">The serializer's options, which are not asked.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="value"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">A value has no form in JSON, such as a number that is not finite; the exception lists every such value.</exception>
    public override void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        JsonConfigurationWriter.Write(writer, value, IncludeDefaults, schemaReference: null);
    }

    private static void Stop(ref JsonConfigurationReader configuration, ref Utf8JsonReader reader, JsonException found)
    {
        var finding = found.LineNumber is null ? JsonSyntax.EndsEarly(isEmpty: false) : JsonSyntax.NotReadOn();
        configuration.Stop(finding.At(JsonReaderLocation.Of(found, configuration.Place)), configuration.Place, reader.TokenStartIndex);
    }

    /// <summary>The exception, with the reader put back to the first error, from where System.Text.Json takes the line.</summary>
    private static HyperparametersJsonException Failure(in JsonReading reading, Utf8JsonReader start, ref Utf8JsonReader reader)
    {
        var findings = new List<Finding>(reading.Problems.Length);
        foreach (var problem in reading.Problems)
        {
            findings.Add(problem.Finding.Location is null ? problem.Finding.At(JsonReaderLocation.Of(ref start, problem.Path)) : problem.Finding);
        }

        reader = At(reading.FirstError.Offset, start);
        return new HyperparametersJsonException(findings);
    }

    /// <summary>The reader on the token at an offset, or on the last that can be read before it.</summary>
    private static Utf8JsonReader At(long offset, Utf8JsonReader reader)
    {
        var last = reader;
        try
        {
            while (reader.TokenStartIndex < offset && reader.Read())
            {
                last = reader;
            }
        }
        catch (JsonException)
        {
            return last;
        }

        return last;
    }
}
