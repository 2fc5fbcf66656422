using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>The keys of each section: every name in snake case and in Pascal case, whatever its letter case.</summary>
internal static class KeyNames
{
    public static IReadOnlyDictionary<string, Hyperparameter> OfHyperparameters { get; } = HyperparameterCatalogue.All
        .SelectMany(static hyperparameter => new[] { hyperparameter.Name, hyperparameter.PropertyName }.Select(name => KeyValuePair.Create(name, hyperparameter)))
        .DistinctBy(static name => name.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyDictionary<string, string> OfContext { get; } = Of(
        nameof(TrainingContext.InstanceType), nameof(TrainingContext.InstanceCount), nameof(TrainingContext.Dataset), nameof(TrainingContext.BaseModel));

    public static IReadOnlyDictionary<string, string> OfDataset { get; } = Of(
        nameof(DatasetProfile.Samples),
        nameof(DatasetProfile.Classes),
        nameof(DatasetProfile.HighestClassId),
        nameof(DatasetProfile.MaxObjectsPerImage),
        nameof(DatasetProfile.ValidationMaxObjectsPerImage),
        nameof(DatasetProfile.WidestLabel),
        nameof(DatasetProfile.ValidationWidestLabel));

    public static IReadOnlyDictionary<string, string> OfBaseModel { get; } = Of(
        nameof(BaseModel.BaseNetwork), nameof(BaseModel.NumClasses), nameof(BaseModel.ImageShape));

    private static Dictionary<string, string> Of(params ReadOnlySpan<string> properties)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var property in properties)
        {
            names[property] = property;
            names[JsonNamingPolicy.SnakeCaseLower.ConvertName(property)] = property;
        }

        return names;
    }
}
