using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Reads, writes and describes one kind of value in a document.</summary>
/// <param name="nativeTypes">The JSON types of the native form, as JSON Schema names them.</param>
internal abstract class JsonKind<T>(params string[] nativeTypes)
{
    /// <summary>Gets what is accepted, in words that can follow "must be".</summary>
    public abstract string Expected { get; }

    public string[] NativeTypes { get; } = nativeTypes;

    /// <summary>Reads the native form of a value, if the reader is on one. Strings that spell a value as the string map does are read elsewhere.</summary>
    public abstract bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, [MaybeNullWhen(false)] out T value);

    /// <summary>Returns what is wrong with a token that is not a value.</summary>
    public virtual Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        JsonFindings.WrongKind(hyperparameter, hyperparameter.Name, Expected, ref reader);

    /// <summary>Writes the native form of a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes the keywords of JSON Schema that accept the values, in their native form and as strings.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="alternatives">What is accepted besides the kind's own values; <see langword="null"/> is JSON's null.</param>
    public abstract void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives);
}

/// <summary>Adapts a kind to hyperparameters that can be absent.</summary>
internal sealed class OptionalKind<T>(JsonKind<T> core) : JsonKind<T?>(core.NativeTypes)
    where T : struct
{
    public override string Expected => core.Expected;

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out T? value)
    {
        value = core.TryRead(ref reader, ref into, out var present) ? present : null;
        return value is not null;
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) => core.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, T? value) => core.Write(writer, value.GetValueOrDefault());

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives) => core.Describe(writer, alternatives);
}

/// <summary>Represents whole numbers as JSON numbers.</summary>
internal sealed class WholeNumberKind(WholeNumberDomain domain) : JsonKind<int>("integer")
{
    public override string Expected => domain.Description;

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

/// <summary>Represents real numbers as JSON numbers, which are written as in the string map.</summary>
internal sealed class RealKind(RealDomain domain) : JsonKind<double>("number")
{
    public override string Expected => domain.Description;

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out double value)
    {
        value = 0;
        return reader.TokenType == JsonTokenType.Number
            && (TryReadShort(reader.ValueSpan, out value) || TryReadAny(reader.ValueSpan, out value));
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number ? JsonFindings.TooLarge(hyperparameter, ref reader) : base.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, double value) => writer.WriteRawValue(RealText.Format(value), skipInputValidation: true);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        var interval = domain.Interval;
        WriteNumber(writer, interval.IsMinimumOpen ? "exclusiveMinimum" : "minimum", interval.Minimum);
        WriteNumber(writer, interval.IsMaximumOpen ? "exclusiveMaximum" : "maximum", interval.Maximum);
        writer.WriteString("pattern", SchemaPatterns.Whole(SchemaPatterns.Reals(interval)));
        writer.WriteNumber("maxLength", ServiceLimits.MaximumValueLength);
    }

    /// <summary>Reads a decimal of at most 15 digits, as nearly all are, in a fraction of the time.</summary>
    /// <remarks>Digits and power of ten are both exact doubles then, so their quotient is the double that is nearest to the decimal.</remarks>
    private static bool TryReadShort(ReadOnlySpan<byte> number, out double value)
    {
        var (digits, scale, step) = (0L, 1L, 1L);
        foreach (var character in number)
        {
            if (char.IsAsciiDigit((char)character))
            {
                digits = (digits * 10) + (character - '0');
                scale *= step;
            }
            else if (character == '.')
            {
                step = 10;
            }
            else
            {
                digits = -1;
                break;
            }
        }

        value = (double)digits / scale;
        return number.Length is > 0 and <= 15 && digits >= 0;
    }

    /// <summary>Reads a finite number. Utf8JsonReader's own method misses the nearest double by one where a number has many digits.</summary>
    private static bool TryReadAny(ReadOnlySpan<byte> number, out double value) =>
        double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && double.IsFinite(value);

    private static void WriteNumber(Utf8JsonWriter writer, string keyword, double value)
    {
        writer.WritePropertyName(keyword);
        writer.WriteRawValue(Text.Of(value), skipInputValidation: true);
    }
}
