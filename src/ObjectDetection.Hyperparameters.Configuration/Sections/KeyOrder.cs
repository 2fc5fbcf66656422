using System.Globalization;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>Orders keys as a configuration does: numbers first, by value. The order of a configuration depends on the culture, which decides what a negative number is.</summary>
internal sealed class KeyOrder : IComparer<string>
{
    public static KeyOrder Instance { get; } = new();

    public int Compare(string? x, string? y) => (NumberOf(x), NumberOf(y)) switch
    {
        ({ } first, { } second) when first != second => first.CompareTo(second),
        ({ }, null) => -1,
        (null, { }) => 1,
        _ => StringComparer.OrdinalIgnoreCase.Compare(x, y),
    };

    private static int? NumberOf(string? key) => int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
