using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FluentValidation;

namespace ObjectDetection.Hyperparameters.Json;

public static partial class ObjectDetectionHyperparametersJson
{
    private static readonly HyperparametersJsonOptions DefaultOptions = new();

    /// <summary>Writes a document: the required hyperparameters and the values that differ from their defaults, in the order of the catalogue.</summary>
    /// <remarks>The record need not be valid, so that a draft can be kept. Absent values are omitted.</remarks>
    /// <param name="hyperparameters">The record.</param>
    /// <param name="options">How the document is written; <see langword="null"/> for the default options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">JSON cannot represent a value, such as a number that is not finite. The exception lists every such value.</exception>
    public static string Serialize(ObjectDetectionHyperparameters hyperparameters, HyperparametersJsonOptions? options = null) =>
        Encoding.UTF8.GetString(WriteToBuffer(hyperparameters, options).WrittenSpan);

    /// <summary>Writes a document in UTF-8, without a byte order mark.</summary>
    /// <inheritdoc cref="Serialize"/>
    public static byte[] SerializeToUtf8Bytes(ObjectDetectionHyperparameters hyperparameters, HyperparametersJsonOptions? options = null) =>
        WriteToBuffer(hyperparameters, options).WrittenSpan.ToArray();

    /// <summary>Writes a document to a stream in UTF-8, without a byte order mark. The stream is left open.</summary>
    /// <param name="utf8Json">The stream.</param>
    /// <param name="hyperparameters">The record.</param>
    /// <param name="options">How the document is written; <see langword="null"/> for the default options.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="utf8Json"/> or <paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">JSON cannot represent a value, such as a number that is not finite. The exception lists every such value.</exception>
    /// <exception cref="OperationCanceledException">The writing was canceled.</exception>
    public static async Task SerializeAsync(
        Stream utf8Json, ObjectDetectionHyperparameters hyperparameters, HyperparametersJsonOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8Json);
        await utf8Json.WriteAsync(WriteToBuffer(hyperparameters, options).WrittenMemory, cancellation).ConfigureAwait(false);
    }

    /// <summary>Writes a configuration as an object within a document. The writer decides on indentation.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="hyperparameters">The record.</param>
    /// <param name="options">What is written; <see langword="null"/> for the default options.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">JSON cannot represent a value, such as a number that is not finite. The exception lists every such value.</exception>
    public static void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters hyperparameters, HyperparametersJsonOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(hyperparameters);
        options ??= DefaultOptions;
        JsonConfigurationWriter.Write(writer, hyperparameters, options.IncludeDefaults, options.SchemaReference);
    }

    /// <summary>Returns the indented JSON that an action writes, with the same line ends on every system.</summary>
    internal static string ToIndentedText(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, WriterOptions(indented: true)))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>Returns options that keep patterns and regional letters legible, and end lines the same on every system.</summary>
    private static JsonWriterOptions WriterOptions(bool indented) => new()
    {
        Indented = indented,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
#if NET9_0_OR_GREATER
        NewLine = "\n",
#endif
    };

    private static ArrayBufferWriter<byte> WriteToBuffer(ObjectDetectionHyperparameters hyperparameters, HyperparametersJsonOptions? options)
    {
        const int Usual = 1024;
        var buffer = new ArrayBufferWriter<byte>(Usual);
        using var writer = new Utf8JsonWriter(buffer, WriterOptions((options ?? DefaultOptions).Indented));
        Write(writer, hyperparameters, options);
        writer.Flush();
        return buffer;
    }
}
