using System.Globalization;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Runs code under other cultures than the machine's.</summary>
internal static class Cultures
{
    /// <summary>Cultures with other decimal marks, signs, digits, casing and calendars, and one that no user would wish for.</summary>
    public static IReadOnlyList<CultureInfo> Telling { get; } =
    [
        CultureInfo.InvariantCulture,
        .. new[] { "en-US", "de-DE", "tr-TR", "ar-SA", "fa-IR", "sv-SE", "fr-CH", "hi-IN", "th-TH" }.Select(CultureInfo.GetCultureInfo),
        Odd(),
    ];

    /// <summary>What a function answers under a culture and the same UI culture.</summary>
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
