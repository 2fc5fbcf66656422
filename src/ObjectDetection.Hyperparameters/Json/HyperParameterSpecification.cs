using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Describes one hyperparameter in the API's shape HyperParameterSpecification, for the SupportedHyperParameters of CreateAlgorithm.</summary>
/// <remarks>
/// Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_HyperParameterSpecification.html. In that shape both bounds of a range belong to it,
/// so the description says where a bound is excluded.
/// </remarks>
public sealed record HyperParameterSpecification
{
    internal HyperParameterSpecification()
    {
    }

    /// <summary>Gets the specifications of all hyperparameters, in the order of the catalogue.</summary>
    public static IReadOnlyList<HyperParameterSpecification> All { get; } = Array.AsReadOnly<HyperParameterSpecification>([.. HyperparameterCatalogue.All.Select(Of)]);

    /// <summary>Gets the name in the string map.</summary>
    public required string Name { get; init; }

    /// <summary>Gets what the hyperparameter is and what it accepts.</summary>
    public required string Description { get; init; }

    /// <summary>Gets the type of its values.</summary>
    public required ParameterType Type { get; init; }

    /// <summary>Gets the values that are accepted; <see langword="null"/> for free text.</summary>
    public ParameterRange? Range { get; init; }

    /// <summary>Gets a value indicating whether automatic model tuning can vary it.</summary>
    public required bool IsTunable { get; init; }

    /// <summary>Gets a value indicating whether a job without it is refused.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Gets the default, spelled as in the string map; <see langword="null"/> if there is none, as for every required hyperparameter.</summary>
    public string? DefaultValue { get; init; }

    /// <summary>Writes all specifications as JSON, as the value of SupportedHyperParameters.</summary>
    public static string ToJson() => SpecificationJson.Write(All);

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(HyperParameterSpecification), PrintMembers);

    private static HyperParameterSpecification Of(Hyperparameter hyperparameter)
    {
        var domain = hyperparameter.Domain.Core;
        var (type, range) = RangeOf(domain);
        return new HyperParameterSpecification
        {
            Name = hyperparameter.Name,
            Description = $"{hyperparameter.Summary} It must be {hyperparameter.Domain.Description}.{(domain is RealDomain real ? OpenBounds(real.Interval) : "")}",
            Type = type,
            Range = range,
            IsTunable = hyperparameter.IsTunable,
            IsRequired = hyperparameter.IsRequired,
            DefaultValue = hyperparameter.DefaultText is { Length: > 0 } text ? text : null,
        };
    }

    private static (ParameterType Type, ParameterRange? Range) RangeOf(Domain domain) => domain switch
    {
        WholeNumberDomain whole => (ParameterType.Integer, new() { IntegerParameterRangeSpecification = new(Text.Of(whole.Minimum), Text.Of(int.MaxValue)) }),
        RealDomain { Interval: var interval } => (
            ParameterType.Continuous, new() { ContinuousParameterRangeSpecification = new(RealText.Format(interval.Minimum), RealText.Format(interval.Maximum)) }),
        IChoiceDomain choice => (ParameterType.Categorical, new() { CategoricalParameterRangeSpecification = new(choice.Spellings) }),
        FlagDomain flag => (ParameterType.Categorical, new() { CategoricalParameterRangeSpecification = new(Array.AsReadOnly([flag.TrueSpelling, flag.FalseSpelling])) }),
        _ => (ParameterType.FreeText, null),
    };

    private static string OpenBounds(Interval interval) => (interval.IsMinimumOpen, interval.IsMaximumOpen) switch
    {
        (true, true) => " Neither bound of the range is itself accepted.",
        (true, false) => " The lower bound of the range is itself not accepted.",
        (false, true) => " The upper bound of the range is itself not accepted.",
        _ => "",
    };
}
