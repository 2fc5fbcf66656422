using System.Text;
using FluentValidation;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>Everything that a reader answers, as one text that is easy to compare.</summary>
internal sealed class Transcript
{
    private static readonly HyperparametersJsonOptions Complete = new() { IncludeDefaults = true };
    private readonly StringBuilder text = new();

    public Transcript Add(string name, object? value)
    {
        text.Append(name).Append(": ").Append(value).Append('\n');
        return this;
    }

    public Transcript Add(IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            Add(finding.PropertyName ?? "-", finding);
        }

        return this;
    }

    /// <summary>Adds a record as text, as map and as JSON.</summary>
    public Transcript Add(ObjectDetectionHyperparameters record)
    {
        Add("record", record);
        foreach (var (name, value) in record.ToHyperParameters(validate: false))
        {
            Add(name, value);
        }

        try
        {
            return Add("json", ObjectDetectionHyperparametersJson.Serialize(record, Complete));
        }
        catch (ValidationException exception)
        {
            return Add("no json", exception.Message);
        }
    }

    public override string ToString() => text.ToString();
}
