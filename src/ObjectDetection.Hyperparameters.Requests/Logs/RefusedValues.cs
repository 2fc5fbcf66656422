using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>The failures whose words name a hyperparameter or a number.</summary>
internal static partial class RefusedValues
{
    private const int MostNames = 40;

    public static FoundFailure? Find(string line, string lower) =>
        lower.Contains("hyperparameter", StringComparison.Ordinal) ? FindMissing(line) ?? FindValue(line)
        : lower.Contains("invalid parameter value", StringComparison.Ordinal) ? FindParameter(line)
        : lower.Contains("smaller than estimated width", StringComparison.Ordinal) ? FindWidth(line)
        : null;

    private static FoundFailure? FindMissing(string line)
    {
        if (Missing().Match(line) is not { Success: true } match)
        {
            return null;
        }

        string[] names = [.. Quoted().Matches(match.Groups["names"].Value).Take(MostNames).Select(static one => one.Groups["name"].Value)];
        var listed = Text.Cut(string.Join(", ", names));
        return names.Length == 1
            ? new(Rules.RequiredRefused, $"The required hyperparameter {listed} is not set.", "Set it.", names)
            : new(Rules.RequiredRefused, $"The required hyperparameters {listed} are not set.", "Set them.", names);
    }

    private static FoundFailure? FindValue(string line)
    {
        if (Refused().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var (value, name) = (match.Groups["value"].Value, match.Groups["name"].Value);
        var isKnown = HyperparameterCatalogue.TryGetByName(name, out var hyperparameter);
        var cause = hyperparameter == HyperparameterCatalogue.ImageShape && value.Contains(',')
            ? $"{name} must be one number, not channels, height and width: {Text.Quote(value)}."
            : $"The container refused the value {Text.Quote(value)} of {Text.Cut(name)}.";
        var remedy = isKnown ? $"Set {name} to {hyperparameter!.Domain.Description}." : "Set it to what the message expects.";
        return new(Rules.ValueRefused, cause, remedy, name) { Value = value };
    }

    private static FoundFailure? FindParameter(string line) => Parameter().Match(line) is not { Success: true } match
        ? null
        : new(Rules.ValueRefused, $"The container refused the value of {Text.Cut(match.Groups["name"].Value)}.", "Follow the message in the log.", match.Groups["name"].Value);

    private static FoundFailure FindWidth(string line)
    {
        var name = HyperparameterCatalogue.LabelWidth.Name;
        var (width, remedy) = Estimated().Match(line) is { Success: true } match
            ? ($"{match.Groups["padded"].Value} ", $"Set it to {match.Groups["width"].Value} or more.")
            : ("", "Set it to at least the estimated width.");
        return new(Rules.LabelOverflow, $"{name} {width}is too small for an image with many objects.", remedy, name);
    }

    [GeneratedRegex(@"No value\(s\) were specified for (?<names>u?'[^']{1,256}'(?:, ?u?'[^']{1,256}')*) which are required", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    [GeneratedRegex(@"'(?<name>[^']{1,256})'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"The value u?'(?<value>[^\r\n]{0,2500}?)' is not valid for the u?'(?<name>[^']{1,256})' hyperparameter", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Refused();

    [GeneratedRegex(@"Invalid parameter value u?'(?<name>[^']{1,256})'", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"label_pad_width: (?<padded>[0-9]{1,9}) smaller than estimated width: (?<width>[0-9]{1,9})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Estimated();
}
