namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>How automatic model tuning chooses the combinations that it tries; the names are those of the API.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-how-it-works.html.</remarks>
public enum TuningStrategy
{
    /// <summary>It learns from the jobs that have ended.</summary>
    Bayesian,

    /// <summary>It draws at random, each job without regard to the others.</summary>
    Random,

    /// <summary>It draws at random, gives the good jobs more epochs, and stops the others early.</summary>
    Hyperband,

    /// <summary>It tries every combination of categories.</summary>
    Grid,
}
