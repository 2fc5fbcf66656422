namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Where the facts of a hyperparameter come from: the documentation, the container, or both where they differ.</summary>
public sealed record Provenance
{
    internal Provenance()
    {
    }

    /// <summary>Whether the documentation lists the hyperparameter.</summary>
    public bool IsDocumented { get; internal init; } = true;

    /// <summary>The default in the container's own file, spelled as there, where it is not the documented one; otherwise <see langword="null"/>.</summary>
    public string? DifferingContainerDefault { get; internal init; }

    /// <summary>The year and month from which on the container's own file lists the hyperparameter, where it did not from the start.</summary>
    public string? ContainerSince { get; internal init; }

    /// <summary>What else a careful reader should know of the sources; otherwise <see langword="null"/>.</summary>
    public string? Note { get; internal init; }

    /// <summary>A job's log in which the container shows its defaults.</summary>
    public string ContainerUrl { get; internal init; } = "https://github.com/aws/amazon-sagemaker-examples/issues/713";
}
