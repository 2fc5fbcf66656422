using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>JSON as people write it: with blanks, comments, trailing commas and escapes, and values of the wrong type.</summary>
internal static class RandomJson
{
    /// <summary>Returns a configuration.</summary>
    public static string Configuration(Dice dice) => Configuration(RandomMaps.Next(dice), dice);

    /// <summary>Returns a configuration with these entries, natively or as strings.</summary>
    public static string Configuration(IEnumerable<KeyValuePair<string, string?>> map, Dice dice) =>
        Object(map.Select(entry => (entry.Key, Value(entry.Key, entry.Value, dice))), dice);

    public static string Object(IEnumerable<(string Name, string Value)> members, Dice dice)
    {
        var json = new StringBuilder("{");
        var comma = "";
        foreach (var (name, value) in members)
        {
            json.Append(comma).Append(Blank(dice)).Append(String(name, dice)).Append(Blank(dice)).Append(':').Append(Blank(dice)).Append(value);
            comma = ",";
        }

        return json.Append(dice.Errs(30) ? "," : "").Append(Blank(dice)).Append('}').ToString();
    }

    public static string Array(IEnumerable<string> items, Dice dice) => $"[{string.Join("," + Blank(dice), items)}]";

    public static string String(string? text, Dice dice)
    {
        if (text is null)
        {
            return "null";
        }

        var json = new StringBuilder("\"");
        foreach (var character in text)
        {
            if (character is '"' or '\\' || character < ' ' || char.IsSurrogate(character) || dice.OneIn(200))
            {
                json.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
            }
            else
            {
                json.Append(character);
            }
        }

        return json.Append('"').ToString();
    }

    /// <summary>Returns any value, nested up to a depth.</summary>
    public static string Any(Dice dice, int depth = 3) => dice.Below(depth > 0 ? 8 : 6) switch
    {
        0 => "null",
        1 => dice.Of("true", "false"),
        2 or 3 => RandomTexts.Number(dice),
        4 or 5 => String(RandomTexts.Odd(dice), dice),
        6 => Array(Enumerable.Range(0, dice.Below(4)).Select(_ => Any(dice, depth - 1)), dice),
        _ => Object(Enumerable.Range(0, dice.Below(4)).Select(_ => (RandomMaps.Name(dice), Any(dice, depth - 1))), dice),
    };

    private static string Value(string name, string? text, Dice dice)
    {
        if (dice.Errs(30))
        {
            return Any(dice);
        }

        if (text is null || dice.OneIn(3) || !HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            return String(text, dice);
        }

        return hyperparameter.Domain.Core switch
        {
            WholeNumberDomain or RealDomain => text,
            FlagDomain flag => text == flag.TrueSpelling ? "true" : "false",
            EpochListDomain => $"[{text}]",
            _ => String(text, dice),
        };
    }

    private static string Blank(Dice dice) => dice.Below(20) switch
    {
        0 => "\n",
        1 => "  ",
        2 => "\t\r\n",
        3 => dice.Errs(4) ? dice.Of("/* c */", "// c\n", "/**/", "\uFEFF", "\u00A0") : " ",
        < 8 => " ",
        _ => "",
    };
}
