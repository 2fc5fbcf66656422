namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>What the documentation recommends that automatic model tuning tries for a hyperparameter.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-tuning.html.</remarks>
public abstract record RecommendedRange
{
    private protected RecommendedRange()
    {
    }
}

/// <summary>A range of real numbers.</summary>
/// <param name="Minimum">The recommended lower end; it may lie outside the domain, as the documentation's own 0.0 does.</param>
/// <param name="Maximum">The recommended upper end.</param>
/// <param name="Scaling">The scale that the console proposes.</param>
public sealed record RecommendedContinuousRange(double Minimum, double Maximum, ScalingType Scaling) : RecommendedRange;

/// <summary>A range of whole numbers.</summary>
/// <param name="Minimum">The recommended lower end.</param>
/// <param name="Maximum">The recommended upper end.</param>
/// <param name="Scaling">The scale that the console proposes.</param>
public sealed record RecommendedIntegerRange(int Minimum, int Maximum, ScalingType Scaling) : RecommendedRange;

/// <summary>All choices of the hyperparameter's domain.</summary>
public sealed record RecommendedCategories : RecommendedRange;
