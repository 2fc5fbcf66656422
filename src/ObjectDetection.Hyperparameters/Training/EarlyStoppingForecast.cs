using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The earliest epoch after which early stopping can end a job.</summary>
/// <remarks>
/// Early stopping ends the job once early_stopping_min_epochs are done and validation:mAP has not improved for early_stopping_patience epochs.
/// The documentation does not say whether the two periods overlap. The forecast assumes that they do, so no job stops before it.
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

    /// <summary>Gets a value indicating whether early stopping is on.</summary>
    public bool IsOn { get; }

    /// <summary>Gets a value indicating whether early stopping can end the job before the last epoch.</summary>
    public bool CanFire => EarliestEpoch is not null;

    /// <summary>Gets the first epoch, counted from 1, after which the job can end, or <see langword="null"/> if it never ends early.</summary>
    public int? EarliestEpoch { get; }

    /// <summary>Returns the forecast in one line, the same in every culture.</summary>
    public override string ToString() =>
        !IsOn ? "early stopping is off"
        : EarliestEpoch is not { } epoch ? "early stopping cannot end the job before its last epoch"
        : $"early stopping can end the job after epoch {Text.Of(epoch)}";
}
