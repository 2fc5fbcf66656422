using System.Globalization;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>Cultures with other decimal marks, signs, digits, casing and calendars.</summary>
internal static class Cultures
{
    private static readonly CultureInfo[] Telling =
    [
        .. new[] { "tr-TR", "de-DE", "ar-SA", "fa-IR", "sv-SE", "fr-CH", "hi-IN", "th-TH" }.Select(CultureInfo.GetCultureInfo),
        Odd(),
    ];

    /// <summary>Returns the culture under which an input is read.</summary>
    public static CultureInfo ChosenBy(ReadOnlySpan<byte> input) => Telling[(int)(Hash.Of(input) % (uint)Telling.Length)];

    /// <summary>Returns what a function answers under a culture and the same UI culture.</summary>
    public static T Under<T>(CultureInfo culture, Func<T> function)
    {
        var (before, beforeUi) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, culture);
            return function();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, beforeUi);
        }
    }

    private static CultureInfo Odd()
    {
        var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        odd.NumberFormat.NegativeSign = "minus ";
        odd.NumberFormat.PositiveSign = "plus ";
        odd.NumberFormat.NumberDecimalSeparator = "@";
        odd.NumberFormat.NumberGroupSeparator = ".";
        odd.NumberFormat.NaNSymbol = "?";
        odd.NumberFormat.PositiveInfinitySymbol = "!";
        odd.NumberFormat.NegativeInfinitySymbol = "-!";
        odd.TextInfo.ListSeparator = "#";
        return odd;
    }
}
