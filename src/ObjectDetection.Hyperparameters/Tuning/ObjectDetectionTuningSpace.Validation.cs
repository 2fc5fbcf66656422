using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tuning;

public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>Whether nothing is wrong with the space; it answers the same as the validator.</summary>
    public bool IsValid() => SpaceErrors.None(this);

    /// <summary>Finds what would fail, what would be ignored and what is unwise, in the ranges and at every corner that the tuner may draw.</summary>
    /// <remarks>
    /// A corner is the base with one combination of the ends of the ranges and of the categories. What is found at several corners is told once, with one of
    /// them as an example.
    /// </remarks>
    /// <param name="context">What is known of the jobs beside their hyperparameters.</param>
    /// <param name="options">How the space is to be searched; without it nothing is said of that.</param>
    public Review Review(TrainingContext? context = null, TuningJobOptions? options = null) => SpaceReviewer.Review(this, context, options);
}
