using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>A hyperparameter that has one value in one record and another in the other.</summary>
public sealed class HyperparameterDifference
{
    private const string Absent = "(absent)";

    internal HyperparameterDifference(Hyperparameter hyperparameter, ObjectDetectionHyperparameters left, ObjectDetectionHyperparameters right)
    {
        Hyperparameter = hyperparameter;
        Left = hyperparameter.GetValue(left);
        Right = hyperparameter.GetValue(right);
        LeftText = hyperparameter.GetText(left);
        RightText = hyperparameter.GetText(right);
    }

    /// <summary>What is known of the hyperparameter.</summary>
    public Hyperparameter Hyperparameter { get; }

    /// <summary>The value in the one record, of the type of the record's property.</summary>
    public object? Left { get; }

    /// <summary>The value in the other record, of the type of the record's property.</summary>
    public object? Right { get; }

    /// <summary>The value in the one record, spelled as in the string map; <see langword="null"/> where it is absent.</summary>
    public string? LeftText { get; }

    /// <summary>The value in the other record, spelled as in the string map; <see langword="null"/> where it is absent.</summary>
    public string? RightText { get; }

    /// <summary>One line: <c>learning_rate: 0.001 -> 0.01</c>.</summary>
    public override string ToString() => $"{Hyperparameter.Name}: {LeftText ?? Absent} -> {RightText ?? Absent}";
}
