using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>A record under review, its context, and the findings of the checks so far.</summary>
/// <remarks>It allocates nothing until something is found.</remarks>
internal struct Inspection(ObjectDetectionHyperparameters record, TrainingContext? context, HyperparameterSet unsound, HyperparameterSet unread = default)
{
    private List<Finding>? findings;

    /// <summary>Gets the record. Its values can be invalid.</summary>
    public ObjectDetectionHyperparameters Record { get; } = record;

    public TrainingContext? Context { get; } = context;

    /// <summary>Gets the instance type, if it is documented for the algorithm.</summary>
    public InstanceType? Instance { get; } = InstanceTypes.Find(context?.InstanceType);

    public readonly IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>Determines whether the value could be read and is valid by itself.</summary>
    public readonly bool IsSound(Hyperparameter hyperparameter) => !unsound.Contains(hyperparameter);

    /// <summary>Determines whether the value is known, valid or not.</summary>
    public readonly bool IsRead(Hyperparameter hyperparameter) => !unread.Contains(hyperparameter);

    /// <summary>Adds a finding, unless one of the values is invalid by itself, which is reported already.</summary>
    /// <remarks><paramref name="concerned"/> is every hyperparameter that the check has read, the one at fault first.</remarks>
    public void Report(Rule rule, ReadOnlySpan<Hyperparameter> concerned, string message)
    {
        var names = new string[concerned.Length];
        for (var i = 0; i < names.Length; i++)
        {
            if (unsound.Contains(concerned[i]))
            {
                return;
            }

            names[i] = concerned[i].Name;
        }

        (findings ??= []).Add(new Finding(rule, message, names) { PropertyName = concerned[0].PropertyName, AttemptedValue = concerned[0].GetValue(Record) });
    }

    /// <summary>Adds a finding about the context.</summary>
    public void ReportContext(Rule rule, string message, object value, string? suggestion = null) =>
        (findings ??= []).Add(new Finding(rule, message) { AttemptedValue = value, Suggestion = suggestion });
}
