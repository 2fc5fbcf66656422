namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Whether early stopping can end a job before its last epoch, and when at the earliest.</summary>
/// <remarks>
/// It ends the job once early_stopping_min_epochs are done and validation:mAP has not improved for early_stopping_patience epochs.
/// The documentation does not say whether the two spans overlap; the earliest epoch is given for the case that they do, so that no job stops before it.
/// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html.
/// </remarks>
public sealed class EarlyStoppingForecast
{
    internal EarlyStoppingForecast(ObjectDetectionHyperparameters record)
    {
        IsOn = record.EarlyStopping;
        var earliest = Math.Max(record.EarlyStoppingMinEpochs, record.EarlyStoppingPatience);
        EarliestEpoch = IsOn && earliest < record.Epochs ? earliest : null;
    }

    /// <summary>Whether early stopping is turned on.</summary>
    public bool IsOn { get; }

    /// <summary>Whether it can end the job before the last epoch.</summary>
    public bool CanFire => EarliestEpoch is not null;

    /// <summary>The first epoch, from 1, after which the job can end; <see langword="null"/> when it never ends early.</summary>
    public int? EarliestEpoch { get; }
}
