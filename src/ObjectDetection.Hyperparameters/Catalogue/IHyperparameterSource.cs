namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Something that holds values for hyperparameters and from which a record can be built: a string map, a JSON document.</summary>
internal interface IHyperparameterSource
{
    /// <summary>The value of a required hyperparameter; the source itself notes that it is missing or unreadable.</summary>
    T Read<T>(RequiredHyperparameter<T> hyperparameter);

    /// <summary>The value of a hyperparameter, or its default.</summary>
    T Read<T>(DefaultedHyperparameter<T> hyperparameter);

    /// <summary>The value of a hyperparameter that may be absent.</summary>
    T? Read<T>(OptionalHyperparameter<T> hyperparameter);
}
