using System.Text;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Regular expressions in Python's dialect, by its grammar, and a little beyond it.</summary>
internal static class RandomPatterns
{
    private static readonly string[] Pieces =
        [.. ParameterNames.Vgg16(large: true).All.Concat(ParameterNames.ResNet50.All).SelectMany(static name => name.Split('_')).Distinct(), "_", "conv1_", "^(conv1_|conv2_).*"];

    private static readonly string[] Classes =
        [@"\d", @"\D", @"\w", @"\W", @"\s", @"\S", @"\b", @"\B", @"\A", @"\Z", "^", "$", ".", @"\n", @"\t", @"\x41", @"\u0041", @"\U00000041", @"\101", @"\0", @"\07", @"\_", @"\-", @"\.", @"\\", @"\/", @"\N{DIGIT ONE}"];

    private static readonly string[] Sets =
        ["[a-z]", "[^a-z]", "[0-9_]", @"[\d_]", @"[^\W\d]", "[]a]", "[^]a]", "[a-]", "[-a]", "[a-z", "[z-a]", @"[\b]", @"[\w-]", @"[\d-z]", "[[a]", "[a&&b]", "[a||b]", "[a~~b]", "[a--b]", "[]", "[^]", "[a^]", @"[\x41-\x5a]", @"[\]]"];

    private static readonly string[] Repeats =
        ["*", "+", "?", "*?", "+?", "??", "{2}", "{1,3}", "{,2}", "{2,}", "{0}", "{1,2}?", "{0,1}", "*+", "++", "?+", "{2}+", "{", "{a}", "{2,1}", "{,}", "{999}", "{65536}", "**", "{4294967295}", "{4294967296}"];

    private static readonly string[] Openings =
        ["(", "(", "(", "(?:", "(?:", "(?=", "(?!", "(?<=", "(?<!", "(?>", "(?i:", "(?s:", "(?m:", "(?x:", "(?a:", "(?u:", "(?-i:", "(?i-s:", "(?P<a>", "(?P<b>", "(?P<name>", "(?(1)", "(?(a)", "(?#", "(?L:", "(?<a>", "(?P>a", "(?"];

    private static readonly string[] References = [@"\1", @"\2", @"\10", @"\99", "(?P=a)", "(?P=name)", "(?P=)", @"\g<1>", @"\k<a>"];

    private static readonly string[] Flags = ["(?i)", "(?s)", "(?m)", "(?x)", "(?a)", "(?u)", "(?L)", "(?ims)", "(?t)", "(?z)", "(?-i)", "(?au)"];

    /// <summary>Returns a pattern.</summary>
    public static string Next(Dice dice)
    {
        var pattern = new StringBuilder();
        if (dice.IsTame)
        {
            // Half of the patterns of people are like these.
            return $"{dice.Of("", "^", "(?i)", ".*")}({dice.Pick(Pieces)}|{dice.Pick(Pieces)}){dice.Of("", "_", ".*", @"\d+", "$", "[0-9]?_(weight|bias)")}";
        }

        if (dice.OneIn(12))
        {
            pattern.Append(dice.Pick(Flags));
        }

        Alternatives(pattern, dice, depth: 0);
        if (dice.OneIn(15))
        {
            Damage(pattern, dice);
        }

        return pattern.ToString();
    }

    private static void Alternatives(StringBuilder pattern, Dice dice, int depth)
    {
        do
        {
            for (var count = dice.Between(0, depth == 0 ? 5 : 3); count > 0; count--)
            {
                Item(pattern, dice, depth);
            }
        }
        while (dice.OneIn(5) && pattern.Append('|').Length < 200);
    }

    private static void Item(StringBuilder pattern, Dice dice, int depth)
    {
        switch (dice.Below(16))
        {
            case < 6:
                pattern.Append(dice.Pick(Pieces));
                break;
            case < 9:
                pattern.Append(dice.Pick(Classes));
                break;
            case < 11:
                pattern.Append(dice.Pick(Sets));
                break;
            case < 14 when depth < 5:
                pattern.Append(dice.Pick(Openings));
                Alternatives(pattern, dice, depth + 1);
                pattern.Append(dice.OneIn(30) ? "" : ")");
                break;
            case 14:
                pattern.Append(dice.Pick(dice.OneIn(20) ? Flags : References));
                break;
            default:
                pattern.Append((char)dice.Between(32, 126));
                break;
        }

        if (dice.OneIn(4))
        {
            pattern.Append(dice.OneIn(3) ? dice.Pick(Repeats) : dice.Of("*", "+", "?", "*?", "{1,3}"));
        }
    }

    private static void Damage(StringBuilder pattern, Dice dice)
    {
        if (pattern.Length == 0 || dice.OneIn(2))
        {
            pattern.Insert(dice.Below(pattern.Length + 1), dice.OneIn(3) ? RandomTexts.Odd(dice) : dice.Of("(", ")", "[", "]", "{", "}", "|", "\\", "?", "*", "-", "#", " ", "\u00E9", "\u0130", "\uD83D\uDE00"));
        }
        else
        {
            pattern.Remove(dice.Below(pattern.Length), 1);
        }
    }
}
