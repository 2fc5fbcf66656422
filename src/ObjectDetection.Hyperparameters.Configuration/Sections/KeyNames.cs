using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>What the keys of a section can be: each name in snake case and in Pascal case, in upper or lower case.</summary>
internal static class KeyNames
{
    /// <summary>The hyperparameters by their names and by those of their properties.</summary>
    public static IReadOnlyDictionary<string, Hyperparameter> Hyperparameters { get; } = OfHyperparameters();

    /// <summary>The parts of a training context.</summary>
    public static IReadOnlyDictionary<string, string> Context { get; } = Of(
        nameof(TrainingContext.InstanceType), nameof(TrainingContext.InstanceCount), nameof(TrainingContext.Dataset), nameof(TrainingContext.BaseModel));

    /// <summary>The parts of a dataset's profile.</summary>
    public static IReadOnlyDictionary<string, string> Dataset { get; } = Of(
        nameof(DatasetProfile.Samples),
        nameof(DatasetProfile.Classes),
        nameof(DatasetProfile.HighestClassId),
        nameof(DatasetProfile.MaxObjectsPerImage),
        nameof(DatasetProfile.ValidationMaxObjectsPerImage));

    /// <summary>The parts of a base model.</summary>
    public static IReadOnlyDictionary<string, string> BaseModel { get; } = Of(
        nameof(ObjectDetection.Hyperparameters.BaseModel.BaseNetwork), nameof(ObjectDetection.Hyperparameters.BaseModel.NumClasses), nameof(ObjectDetection.Hyperparameters.BaseModel.ImageShape));

    private static Dictionary<string, Hyperparameter> OfHyperparameters()
    {
        var names = new Dictionary<string, Hyperparameter>(StringComparer.OrdinalIgnoreCase);
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            names[hyperparameter.Name] = hyperparameter;
            names[hyperparameter.PropertyName] = hyperparameter;
        }

        return names;
    }

    private static Dictionary<string, string> Of(params ReadOnlySpan<string> properties)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            names[property] = property;
            names[SnakeCase(property)] = property;
        }

        return names;
    }

    private static string SnakeCase(string name)
    {
        var builder = new StringBuilder();
        foreach (var character in name)
        {
            builder.Append(char.IsUpper(character) && builder.Length > 0 ? "_" : "").Append(char.ToLowerInvariant(character));
        }

        return builder.ToString();
    }
}
