using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Refuses codes and names that do not exist: a test that asserts their absence would always pass.</summary>
internal static class Known
{
    public static Rule Code(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Rule.All.FirstOrDefault(rule => rule.Code == code)
            ?? throw new ArgumentException($"'{code}' is not the code of a finding. {Advice(CodeMeantBy(code), "Rule.All lists the codes.")}", nameof(code));
    }

    public static void Name(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!HyperparameterCatalogue.TryGetByName(name, out _))
        {
            var advice = Advice(NameMeantBy(name), "HyperparameterCatalogue.All lists the names.");
            throw new ArgumentException($"'{name}' is not a hyperparameter of Object Detection. {advice}", nameof(name));
        }
    }

    private static string Advice(string? meant, string otherwise) => meant is null ? otherwise : $"Did you mean {meant}?";

    private static string? CodeMeantBy(string code)
    {
        var digits = DigitsOf(code);
        return digits.Length == 0 ? null : Rule.All.FirstOrDefault(rule => DigitsOf(rule.Code) == digits)?.Code;
    }

    private static string DigitsOf(string code) => string.Concat(code.Where(char.IsAsciiDigit));

    // A map with a misspelled name is reported with the name that was probably meant.
    private static string? NameMeantBy(string name) =>
        ObjectDetectionHyperparameters.ReadHyperParameters([new(name, "")]).Findings.FirstOrDefault(finding => finding.Name == name)?.Suggestion;
}
