using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>A hyperparameter that has one value in one record and another in the other.</summary>
public sealed partial class HyperparameterChange
{
    private const string Absent = "(absent)";

    internal HyperparameterChange(Hyperparameter hyperparameter, ObjectDetectionHyperparameters before, ObjectDetectionHyperparameters after)
    {
        Hyperparameter = hyperparameter;
        OldValue = hyperparameter.GetValue(before);
        NewValue = hyperparameter.GetValue(after);
        OldText = hyperparameter.GetText(before);
        NewText = hyperparameter.GetText(after);
    }

    /// <summary>Gets the hyperparameter that differs.</summary>
    public Hyperparameter Hyperparameter { get; }

    /// <summary>Gets the value in the first record, of the type of its property.</summary>
    public object? OldValue { get; }

    /// <summary>Gets the value in the second record, of the type of its property.</summary>
    public object? NewValue { get; }

    /// <summary>Gets the value in the first record as in the string map, or <see langword="null"/> if the map omits it.</summary>
    public string? OldText { get; }

    /// <summary>Gets the value in the second record as in the string map, or <see langword="null"/> if the map omits it.</summary>
    public string? NewText { get; }

    /// <summary>Returns the change on one line: <c>learning_rate: 0.001 -> 0.01</c>.</summary>
    public override string ToString() => $"{Hyperparameter.Name}: {OldText ?? Absent} -> {NewText ?? Absent}";
}
