using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Fuzzing.Python;

/// <summary>
/// Where the library differs from an installed Python, and why. Its reference is Python 3.7, which training uses, with what later versions accept besides.
/// </summary>
internal static class KnownDifferences
{
    private static readonly (string Name, Version Since, Version? Until, Func<string, bool> IsErrorOfPython)[] Accepted =
    [
        ("Python 3.11 and later refuse flags that are not at the start; 3.7 accepts them", new(3, 11), null, static error => error == "global flags not at the start of the expression"),
        ("Python 3.12 and later refuse numbers of groups with blanks, signs and underscores; 3.7 accepts them", new(3, 12), null, static error => error.StartsWith("bad character in group name", StringComparison.Ordinal)),
        ("Python 3.13 and later do not know the flag t; 3.7 does", new(3, 13), null, static error => error == "unknown extension ?t"),
        ("Before Python 3.11 there were neither possessive repeats nor atomic groups", new(3, 0), new(3, 11), static error => error is "multiple repeat" or "unknown extension ?>"),
        ("Before Python 3.8 there were no characters by name", new(3, 0), new(3, 8), static error => error == @"bad escape \N"),
        ("Which names of characters exist is not checked", new(3, 8), null, static error => error.StartsWith("undefined character name", StringComparison.Ordinal)),
    ];

    /// <summary>Returns why the library accepts a pattern that Python refuses, or <see langword="null"/> if it should not.</summary>
    public static string? WhyAccepted(string error, Version version) =>
        Accepted.FirstOrDefault(difference => version >= difference.Since && (difference.Until is null || version < difference.Until) && difference.IsErrorOfPython(error)).Name;

    /// <summary>Returns why an answer about a text may differ, or <see langword="null"/> if it may not. It never may for a name of a parameter: they are ASCII.</summary>
    public static string? WhyOtherwise(string pattern, string text) =>
        text.Any(char.IsSurrogate) ? "Outside the basic multilingual plane, characters are known as literals only"
        : !System.Text.Ascii.IsValid(text) && pattern.Contains(@"\b", StringComparison.OrdinalIgnoreCase) ? @"Beyond ASCII, \b is that of .NET"
        : null;
}
