using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads the settings of a tuning job out of a JSON document.</summary>
/// <param name="reader">Where problems are noted.</param>
/// <param name="find">Looks a member up by its name.</param>
internal sealed class DocumentSettings(TuningSpaceReader reader, Func<string, JsonElement?> find)
{
    /// <summary>One of the API's choices; <see langword="null"/> when it is not given, or is none.</summary>
    public T? Choice<T>(string name, ChoiceDomain<T> domain)
        where T : struct, Enum
    {
        if (find(name) is not { } element)
        {
            return null;
        }

        if (element.ValueKind != JsonValueKind.String)
        {
            reader.Refuse(DocumentFindings.Shape(name, domain.Description, element));
            return null;
        }

        var text = element.GetString()!;
        if (domain.TryParse(text, out var value))
        {
            return value;
        }

        reader.Refuse(ReadingFindings.UnknownSetting(name, domain.Diagnose(text), text));
        return null;
    }

    /// <summary>A whole number; <see langword="null"/> when it is not given, or is none.</summary>
    public int? WholeNumber(string name)
    {
        if (find(name) is not { } element)
        {
            return null;
        }

        if (element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var value))
        {
            return value;
        }

        reader.Refuse(DocumentFindings.Shape(name, "a whole number", element));
        return null;
    }
}
