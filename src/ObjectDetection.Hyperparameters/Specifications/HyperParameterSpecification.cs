using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Specifications;

/// <summary>What the API's HyperParameterSpecification says of one hyperparameter, for the SupportedHyperParameters of CreateAlgorithm.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterSpecification.html. The bounds of a range belong to it in that shape: that a bound
/// is left out can only be told in the description.
/// </remarks>
public sealed record HyperParameterSpecification
{
    internal HyperParameterSpecification()
    {
    }

    /// <summary>All hyperparameters, in the order of the catalogue.</summary>
    public static IReadOnlyList<HyperParameterSpecification> All { get; } = Array.AsReadOnly<HyperParameterSpecification>([.. HyperparameterCatalogue.All.Select(SpecificationWriter.Specify)]);

    /// <summary>The name in the string map.</summary>
    public required string Name { get; init; }

    /// <summary>What it is and what it accepts.</summary>
    public required string Description { get; init; }

    /// <summary>The kind of its values.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>The values that are accepted; <see langword="null"/> for free text.</summary>
    public ParameterRange? Range { get; init; }

    /// <summary>Whether automatic model tuning can vary it.</summary>
    public required bool IsTunable { get; init; }

    /// <summary>Whether a job without it is refused.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>The default, spelled as in the string map; <see langword="null"/> when there is none, as for every required one.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Writes all specifications as JSON, as the value of SupportedHyperParameters.</summary>
    public static string ToJson() => SpecificationWriter.Write(All);
}
