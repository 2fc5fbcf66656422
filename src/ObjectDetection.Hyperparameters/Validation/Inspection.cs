using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation;

/// <summary>A record under review, what is known of its job, and what the checks have found so far.</summary>
/// <remarks>It allocates nothing until something is found.</remarks>
internal struct Inspection(ObjectDetectionHyperparameters record, TrainingContext? context, HyperparameterSet unsound)
{
    private List<Finding>? findings;

    /// <summary>The record; its values need not be sound.</summary>
    public ObjectDetectionHyperparameters Record { get; } = record;

    /// <summary>What is known of the job.</summary>
    public TrainingContext? Context { get; } = context;

    /// <summary>The type of the instances, where it is one on which the algorithm is documented to train.</summary>
    public InstanceType? Instance { get; } = InstanceTypes.Find(context?.InstanceType);

    /// <summary>What was found.</summary>
    public readonly IReadOnlyList<Finding> Findings => findings ?? (IReadOnlyList<Finding>)[];

    /// <summary>Whether the value could be read and is accepted by itself.</summary>
    public readonly bool IsSound(Hyperparameter hyperparameter) => !unsound.Contains(hyperparameter);

    /// <summary>Notes a finding about hyperparameters, unless the value of one of them is at fault by itself: that has been told.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">What will happen, and what to do.</param>
    /// <param name="concerned">Every hyperparameter that the check has read, the one at fault first.</param>
    public void Report(Rule rule, string message, params ReadOnlySpan<Hyperparameter> concerned)
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

    /// <summary>Notes a finding about the job rather than its hyperparameters.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="message">What will happen, and what to do.</param>
    /// <param name="value">The value in the context.</param>
    /// <param name="suggestion">The value that was probably meant.</param>
    public void ReportContext(Rule rule, string message, object value, string? suggestion = null) =>
        (findings ??= []).Add(new Finding(rule, message) { AttemptedValue = value, Suggestion = suggestion });
}
