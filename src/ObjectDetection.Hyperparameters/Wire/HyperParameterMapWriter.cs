using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Writes the string map that CreateTrainingJob expects.</summary>
internal static class HyperParameterMapWriter
{
    /// <summary>Every hyperparameter that has a value, default or not, in the order of the catalogue.</summary>
    /// <remarks>Defaults are written because documentation and container do not agree on all of them: silence would be ambiguous.</remarks>
    public static Dictionary<string, string> Write(ObjectDetectionHyperparameters record)
    {
        var map = new Dictionary<string, string>(HyperparameterCatalogue.All.Count, StringComparer.Ordinal);
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.GetText(record) is { } text)
            {
                map.Add(hyperparameter.Name, text);
            }
        }

        return map;
    }
}
