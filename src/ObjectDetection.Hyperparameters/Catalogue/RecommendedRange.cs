using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The range of a hyperparameter that the documentation recommends for automatic model tuning.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html.</remarks>
public abstract record RecommendedRange
{
    private protected RecommendedRange()
    {
    }
}

/// <summary>A recommended range of real numbers.</summary>
/// <param name="Minimum">The recommended minimum. It can be outside the domain of the hyperparameter, as the documentation's own 0.0 is.</param>
/// <param name="Maximum">The recommended maximum.</param>
/// <param name="Scaling">The scale that the console proposes.</param>
public sealed record RecommendedContinuousRange(double Minimum, double Maximum, ScalingType Scaling) : RecommendedRange
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(RecommendedContinuousRange), PrintMembers);
}

/// <summary>A recommended range of whole numbers.</summary>
/// <param name="Minimum">The recommended minimum.</param>
/// <param name="Maximum">The recommended maximum.</param>
/// <param name="Scaling">The scale that the console proposes.</param>
public sealed record RecommendedIntegerRange(int Minimum, int Maximum, ScalingType Scaling) : RecommendedRange
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(RecommendedIntegerRange), PrintMembers);
}

/// <summary>A recommended range of all choices of the hyperparameter's domain.</summary>
public sealed record RecommendedCategories : RecommendedRange;
