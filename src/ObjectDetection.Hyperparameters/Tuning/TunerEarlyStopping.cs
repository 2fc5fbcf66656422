namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Specifies whether the tuner stops a job that is unlikely to become the best. The names are those of the API.</summary>
/// <remarks>It is independent of the hyperparameter early_stopping, with which a job stops itself.</remarks>
public enum TunerEarlyStopping
{
    /// <summary>Every job trains to its end.</summary>
    Off,

    /// <summary>The tuner stops jobs early.</summary>
    Auto,
}
