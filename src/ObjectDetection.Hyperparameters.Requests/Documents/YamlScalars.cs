using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Reads scalars of YAML. A number that is not spelled as in JSON remains a text, because versions of YAML differ in what it is.</summary>
internal static partial class YamlScalars
{
    /// <summary>The tag that makes any scalar a text.</summary>
    public const string NonSpecific = "!";

    private const string Text = "tag:yaml.org,2002:str";

    public static Node Read(Scalar scalar, Place place) => scalar.Style != ScalarStyle.Plain || scalar.Tag is { IsEmpty: false, Value: NonSpecific or Text }
        ? new Node(NodeKind.Text, place, scalar.Value)
        : scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new Node(NodeKind.Null, place),
            "true" or "True" or "TRUE" => new Node(NodeKind.Boolean, place, "true"),
            "false" or "False" or "FALSE" => new Node(NodeKind.Boolean, place, "false"),
            var text when IsNumber(text) => new Node(NodeKind.Number, place, text),
            var text => new Node(NodeKind.Text, place, text) { Octal = OctalOf(text) },
        };

    private static bool IsNumber(string text)
    {
        if (text[0] is not ('-' or (>= '0' and <= '9')))
        {
            return false;
        }

        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.Number && !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Returns the octal number that YAML 1.1 reads in a text, unless the decimal one is the same.</summary>
    private static string? OctalOf(string text)
    {
        if (Octal().Match(text) is not { Success: true } found)
        {
            return null;
        }

        var digits = found.Groups["digits"].Value.Replace("_", "", StringComparison.Ordinal);
        var number = Convert.ToInt64(digits, 8).ToString(CultureInfo.InvariantCulture);
        return number == digits ? null : (text[0] == '-' ? "-" : "") + number;
    }

    [GeneratedRegex("^[-+]?0[0_]{0,19}(?<digits>[1-7][0-7_]{0,19})$", RegexOptions.CultureInvariant)]
    private static partial Regex Octal();
}
