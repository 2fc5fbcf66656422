namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The sources of the facts about a hyperparameter: the documentation, the container, or both where they differ.</summary>
public sealed record Provenance
{
    internal Provenance()
    {
    }

    /// <summary>Gets a value indicating whether the documentation lists the hyperparameter.</summary>
    public bool IsDocumented { get; internal init; } = true;

    /// <summary>Gets the default in the container's own file, as spelled there, or <see langword="null"/> if it is the documented one.</summary>
    public string? DifferingContainerDefault { get; internal init; }

    /// <summary>Gets the year and month since which the container's own file lists the hyperparameter, or <see langword="null"/> if it always did.</summary>
    public string? ContainerSince { get; internal init; }

    /// <summary>Gets what else a careful reader should know about the sources, or <see langword="null"/>.</summary>
    public string? Note { get; internal init; }

    /// <summary>Gets the address of a job's log in which the container prints its defaults.</summary>
    public string ContainerUrl { get; internal init; } = "https://github.com/aws/amazon-sagemaker-examples/issues/713";
}
