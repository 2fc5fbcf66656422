namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The values of a record, but for one.</summary>
/// <param name="record">The record.</param>
/// <param name="replaced">The hyperparameter whose value is another one.</param>
/// <param name="value">That value, of the type of the record's property.</param>
internal readonly struct Replacement(ObjectDetectionHyperparameters record, Hyperparameter replaced, object? value) : IHyperparameterSource
{
    /// <inheritdoc/>
    public T Read<T>(RequiredHyperparameter<T> hyperparameter) => Value(hyperparameter);

    /// <inheritdoc/>
    public T Read<T>(DefaultedHyperparameter<T> hyperparameter) => Value(hyperparameter);

    /// <inheritdoc/>
    public T? Read<T>(OptionalHyperparameter<T> hyperparameter) => Value(hyperparameter);

    private T Value<T>(Hyperparameter<T> hyperparameter) => hyperparameter == replaced ? (T)value! : hyperparameter.Get(record);
}
