namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Specifies how automatic model tuning chooses the combinations that it tries. The names are those of the API.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/automatic-model-tuning-how-it-works.html.</remarks>
public enum TuningStrategy
{
    /// <summary>Bayesian search learns from the jobs that have ended.</summary>
    Bayesian,

    /// <summary>Random search draws each job independently of the others.</summary>
    Random,

    /// <summary>Hyperband draws at random, gives the good jobs more epochs, and stops the others early.</summary>
    Hyperband,

    /// <summary>Grid search tries every combination of categories.</summary>
    Grid,
}
