using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Texts for values: most are valid or at a limit, some are what people and machines get wrong.</summary>
internal static class RandomTexts
{
    private static readonly string[] Numbers =
    [
        "0", "1", "-1", "2", "7", "10", "100", "1000", "255", "256", "65535", "65536", "2147483647", "2147483648", "-2147483648", "4294967296", "9007199254740992",
        "9007199254740993", "9223372036854775807", "18446744073709551616", "99999999999999999999999999999999999999", "0.0", "-0", "-0.0", "0.1", "0.5", "0.9999999999999999", "1.0",
        "1.0000000000000002", "1e-5", "1E5", "1e308", "1e309", "-1e309", "5e-324", "2.2250738585072014e-308", "1.7976931348623157e308", "0.1e1", "00", "01", "+1", "1.", ".5", "1,5", "1_000",
        "0x10", "1e", "1e+", "NaN", "Infinity", "-Infinity", "inf", "1 ", " 1", "1\n", "\uFF11", "\u0661", "\u22121", "\u00BD", "1e-400", "123456789012345678901234567890.123456789",
    ];

    private static readonly string[] Oddities =
    [
        "", " ", "\0", "\n", "\r\n", "\t", "\u0085", "\u2028", "\u200B", "\uFEFF", "\uFFFD", "\uFFFF", "\uD800", "\uDC00", "\uDC00\uD800", "\uD83D\uDE00", "e\u0301", "I", "i", "\u0131", "\u0130",
        "\u00DF", "\u017F", "\u212A", "true", "True", "TRUE", "false", "False", "null", "None", "nil", "[]", "{}", "\"", "'", "\\", "\\u0000", "${x}", "$.x", "{{x}}", "%s", "<b>", "../..", "__",
        "_tuning_objective_metric", "$schema",
    ];

    /// <summary>Returns a text for a hyperparameter.</summary>
    public static string For(Hyperparameter hyperparameter, Dice dice) => dice.Below(12) switch
    {
        0 when !dice.IsTame => Odd(dice),
        1 when !dice.IsTame => Number(dice),
        _ => hyperparameter.Domain.Core switch
        {
            WholeNumberDomain whole => Whole(whole, dice),
            RealDomain real => Real(real.Interval, dice),
            FlagDomain flag => Cased(dice.OneIn(2) ? flag.TrueSpelling : flag.FalseSpelling, dice),
            IChoiceDomain choice => Cased(dice.Pick(choice.Spellings), dice),
            EpochListDomain => Epochs(dice),
            _ => RandomPatterns.Next(dice),
        },
    };

    /// <summary>Returns a number as a text: an extreme one, or one that is not spelled well.</summary>
    public static string Number(Dice dice) => dice.OneIn(4) ? dice.Next().ToString(CultureInfo.InvariantCulture)[..dice.Between(1, 15)] : dice.Pick(Numbers);

    /// <summary>Returns a text that nobody means.</summary>
    public static string Odd(Dice dice) => dice.Below(6) switch
    {
        0 => new string(dice.Of('a', '1', '_', ' ', '\u00E9', '('), dice.Of(255, 256, 257, 300, 2499, 2500, 2501, 3000)),
        1 => string.Concat(Enumerable.Range(0, dice.Between(1, 8)).Select(_ => (char)dice.Below(dice.Of(128, 0x3000, 0x10000)))),
        2 => dice.Pick(Oddities) + dice.Pick(Oddities),
        _ => dice.Pick(Oddities),
    };

    private static string Whole(WholeNumberDomain domain, Dice dice) => dice.Below(8) switch
    {
        0 => Text.Of(domain.Minimum),
        _ when dice.IsTame => Text.Of(domain.Minimum + dice.Below(600)),
        1 => Text.Of(domain.Minimum - 1),
        2 => Text.Of(int.MaxValue),
        3 => Text.Of(dice.Between(1, 1 << dice.Between(1, 30))),
        _ => Text.Of(dice.Between(1, 600)),
    };

    private static string Real(Interval interval, Dice dice) => dice.Below(8) switch
    {
        _ when dice.IsTame => ((dice.Below(9999) + 1) / 10_000.0).ToString("F4", CultureInfo.InvariantCulture),
        0 => Of(interval.Minimum),
        1 => Of(interval.Maximum),
        2 => Of(Math.BitIncrement(interval.Minimum)),
        3 => Of(Math.BitDecrement(interval.Maximum)),
        4 => (dice.NextDouble() * 100).ToString("E3", CultureInfo.InvariantCulture),
        5 => (dice.NextDouble() / Math.Pow(10, dice.Below(12))).ToString("F15", CultureInfo.InvariantCulture),
        _ => dice.NextDouble().ToString("F4", CultureInfo.InvariantCulture),
    };

    private static string Of(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Epochs(Dice dice)
    {
        var epochs = new List<string>();
        for (var epoch = dice.Between(dice.Errs(4) ? 0 : 1, 3); epochs.Count < 6 && !dice.OneIn(4); epoch += dice.Between(dice.Errs(8) ? 0 : 1, 20))
        {
            epochs.Add(Text.Of(epoch));
        }

        return string.Join(dice.Errs(8) ? dice.Of(" , ", ",,", ";", ", ", " ") : ",", epochs);
    }

    private static string Cased(string text, Dice dice) => dice.Below(8) switch
    {
        0 when !dice.IsTame => text.ToUpperInvariant(),
        1 when !dice.IsTame => text.Replace('-', '_'),
        _ => text,
    };
}
