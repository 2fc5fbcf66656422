namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Specifies where training stood when the log ended.</summary>
public enum TrainingProgress
{
    /// <summary>There are too few epochs to tell, or the model has hardly learned anything.</summary>
    Unknown,

    /// <summary>The last epochs no longer raised the validation mAP.</summary>
    Converged,

    /// <summary>A loss rose far above its start or is not a number.</summary>
    Diverged,

    /// <summary>The last epochs still raised the validation mAP.</summary>
    StillImproving,
}
