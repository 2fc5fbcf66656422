namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Whether the tuner stops a job that is unlikely to become the best; the names are those of the API.</summary>
/// <remarks>It has nothing to do with the hyperparameter early_stopping, by which a job stops itself.</remarks>
public enum TunerEarlyStopping
{
    /// <summary>Every job trains to its end.</summary>
    Off,

    /// <summary>The tuner stops jobs early.</summary>
    Auto,
}
