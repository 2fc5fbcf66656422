using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Wire;

/// <summary>Writes the string map that CreateTrainingJob expects.</summary>
/// <remarks>Defaults are written because the documentation and the container disagree on one of them: an omission would be ambiguous.</remarks>
internal readonly struct HyperparameterMapWriter : IHyperparameterVisitor
{
    private readonly Dictionary<string, string> map;

    private HyperparameterMapWriter(Dictionary<string, string> map) => this.map = map;

    /// <summary>Writes every hyperparameter that has a value, default or not, in the order of the catalogue.</summary>
    public static Dictionary<string, string> Write(ObjectDetectionHyperparameters record)
    {
        var map = new Dictionary<string, string>(HyperparameterCatalogue.Span.Length);
        var writer = new HyperparameterMapWriter(map);
        record.Accept(ref writer);
        return map;
    }

    /// <inheritdoc/>
    public bool Visit<T>(Hyperparameter<T> hyperparameter, T value)
    {
        if (!hyperparameter.Domain.IsAbsent(value))
        {
            var isDefault = hyperparameter.DefaultText is not null && hyperparameter.Domain.AreSame(value, hyperparameter.Initial);
            map.Add(hyperparameter.Name, isDefault ? hyperparameter.DefaultText! : hyperparameter.Domain.Format(value));
        }

        return true;
    }
}
