namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Something that looks at every value of a record: to check it, to write it.</summary>
internal interface IHyperparameterVisitor
{
    /// <summary>Looks at the value of a required hyperparameter, and says whether to go on.</summary>
    bool Visit<T>(RequiredHyperparameter<T> hyperparameter, T value);

    /// <summary>Looks at the value of a hyperparameter with a default, and says whether to go on.</summary>
    bool Visit<T>(DefaultedHyperparameter<T> hyperparameter, T value);

    /// <summary>Looks at the value of a hyperparameter that may be absent, and says whether to go on.</summary>
    bool Visit<T>(OptionalHyperparameter<T> hyperparameter, T value);
}
