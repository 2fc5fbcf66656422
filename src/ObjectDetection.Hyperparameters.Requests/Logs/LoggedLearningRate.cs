namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>A change of the learning rate, as the container logged it.</summary>
/// <param name="Update">The number of the update after which the rate changed.</param>
/// <param name="Rate">The learning rate that the log shows.</param>
public sealed record LoggedLearningRate(long Update, double Rate)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(LoggedLearningRate), PrintMembers);
}
