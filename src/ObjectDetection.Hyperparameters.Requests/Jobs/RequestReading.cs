using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Checks;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>What was read from the part of a document that describes a training job.</summary>
internal sealed class RequestReading
{
    /// <summary>Gets the part, in the shape of the API.</summary>
    public required Node Root { get; init; }

    public required TrainingRequest Request { get; init; }

    /// <summary>Gets the entries of the map in the order of the document, without those that are known only at run time.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Entries { get; init; }

    /// <summary>Gets the object that the map is in, or <see langword="null"/> if there is none.</summary>
    public required Node? Map { get; init; }

    public required UnknownMembers Unknown { get; init; }

    /// <summary>Gets the hyperparameters that are known only at run time.</summary>
    public required HyperparameterSet UnknownHyperparameters { get; init; }

    public required IReadOnlyList<RuntimeValue> RuntimeValues { get; init; }

    /// <summary>Gets the problems of reading and what is known only at run time, each with its location.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}
