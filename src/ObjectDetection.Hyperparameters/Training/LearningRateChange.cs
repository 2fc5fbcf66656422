using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>One change of the learning rate, as the container logs it: <c>Update[2781]: Change learning rate to 1.0e-04</c>.</summary>
/// <param name="Epoch">The step that causes the change. The epoch in which it comes is that of <see cref="LearningRateSchedule.GetEpoch"/>.</param>
/// <param name="Update">The first update, counted from 1, with the new rate.</param>
/// <param name="OldRate">The learning rate before the change.</param>
/// <param name="NewRate">The learning rate after the change.</param>
public readonly record struct LearningRateChange(int Epoch, long Update, double OldRate, double NewRate)
{
    /// <summary>Returns the change in one line, the same in every culture: <c>0.0001 after epoch 10 (update 5171)</c>.</summary>
    public override string ToString() => $"{Text.Of(NewRate)} after epoch {Text.Of(Epoch)} (update {Text.Of(Update)})";
}
