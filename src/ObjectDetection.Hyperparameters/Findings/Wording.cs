using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Phrases that many messages share.</summary>
internal static class Wording
{
    /// <summary>Returns a name and its value, such as <c>epochs 30</c>. Free text is in quotes, and so is a list that the quotation shortens.</summary>
    public static string NameAndValue(this Hyperparameter hyperparameter, ObjectDetectionHyperparameters record)
    {
        var text = hyperparameter.GetText(record) ?? "";
        var quoted = Text.Quote(text);
        return $"{hyperparameter.Name} {(hyperparameter.ValueType == typeof(string) || quoted.Length != text.Length + 2 ? quoted : text)}";
    }

    /// <summary>Returns a number and a noun, such as <c>1 epoch</c> or <c>30 epochs</c>.</summary>
    public static string Count(long count, string noun, string? plural = null) => $"{Text.Of(count)} {(count == 1 ? noun : plural ?? noun + "s")}";
}
