using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>In which way a number is not a whole number that can be represented.</summary>
internal enum WholeNumberProblem
{
    /// <summary>None: it is one.</summary>
    None,

    /// <summary>It has a fraction, or is infinite.</summary>
    NotWhole,

    /// <summary>It is above <see cref="int.MaxValue"/>.</summary>
    TooLarge,

    /// <summary>It is below <see cref="int.MinValue"/>.</summary>
    TooSmall,
}

/// <summary>Reads a number of a document as a whole number.</summary>
/// <remarks>A number is what it means, however it is written: <c>20.0</c> and <c>2e1</c> are the whole number 20, as in JSON Schema.</remarks>
internal static class WholeNumberToken
{
    /// <summary>Reads the number that the reader stands on.</summary>
    public static WholeNumberProblem Read(ref Utf8JsonReader reader, out int number)
    {
        if (reader.TryGetInt32(out number))
        {
            return WholeNumberProblem.None;
        }

        if (!reader.TryGetDouble(out var value) || value != Math.Floor(value) || double.IsInfinity(value))
        {
            return WholeNumberProblem.NotWhole;
        }

        if (value > int.MaxValue)
        {
            return WholeNumberProblem.TooLarge;
        }

        number = (int)value;
        return value < int.MinValue ? WholeNumberProblem.TooSmall : WholeNumberProblem.None;
    }
}
