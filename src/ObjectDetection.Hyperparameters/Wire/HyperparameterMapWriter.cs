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
    public bool Visit<T>(RequiredHyperparameter<T> hyperparameter, T value) => Add(hyperparameter, value);

    /// <inheritdoc/>
    public bool Visit<T>(DefaultedHyperparameter<T> hyperparameter, T value)
    {
        if (!hyperparameter.Domain.AreSame(value, hyperparameter.Default))
        {
            return Add(hyperparameter, value);
        }

        if (hyperparameter.HasDefaultInMap)
        {
            map.Add(hyperparameter.Name, hyperparameter.DefaultText);
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Visit<T>(OptionalHyperparameter<T> hyperparameter, T value) => value is null || Add(hyperparameter, value);

    private bool Add<T>(Hyperparameter<T> hyperparameter, T value)
    {
        if (!hyperparameter.Domain.IsAbsent(value))
        {
            map.Add(hyperparameter.Name, hyperparameter.Domain.Format(value));
        }

        return true;
    }
}
