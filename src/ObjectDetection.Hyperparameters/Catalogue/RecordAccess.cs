namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The values from which a record is built: a string map, a JSON document, another record.</summary>
internal interface IHyperparameterSource
{
    /// <summary>Returns whether there is a value. The source itself reports a required value that is missing.</summary>
    bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value);
}

/// <summary>Looks at every value of a record: to check it, to write it.</summary>
internal interface IHyperparameterVisitor
{
    /// <summary>Looks at a value, and returns whether to go on.</summary>
    bool Visit<T>(Hyperparameter<T> hyperparameter, T value);
}

/// <summary>The values of a record, except for one.</summary>
internal readonly struct Replacement(ObjectDetectionHyperparameters record, Hyperparameter replaced, object? replacement) : IHyperparameterSource
{
    public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        value = hyperparameter == replaced ? (T)replacement! : hyperparameter.Get(record);
        return true;
    }
}
