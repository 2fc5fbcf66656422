using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The one spelling of a positive whole number that the container takes: <c>^[1-9][0-9]*$</c>.</summary>
/// <remarks>Source: the container's message in https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44.</remarks>
internal static class WholeNumberText
{
    /// <summary>Whether the text has the container's spelling, whatever its size.</summary>
    public static bool IsSpelledRight(ReadOnlySpan<char> text) => Text.IsDigits(text) && text[0] != '0';

    /// <summary>Reads the container's spelling; a number above <see cref="int.MaxValue"/> is not read.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return IsSpelledRight(text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>The digits, with a minus sign where the number is negative.</summary>
    public static string Format(int value) => value.ToString(CultureInfo.InvariantCulture);
}
