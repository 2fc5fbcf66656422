namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>The values of hyperparameters that fit a data set, training and validation together. A sample, or data that could not be read to its end, tells none of them.</summary>
/// <param name="NumClasses">The value for num_classes, or <see langword="null"/> if the data does not tell.</param>
/// <param name="NumTrainingSamples">The value for num_training_samples, or <see langword="null"/> if the data does not tell.</param>
/// <param name="LabelWidth">The value for label_width, or <see langword="null"/> if the data does not tell.</param>
public sealed record DatasetSuggestion(int? NumClasses, int? NumTrainingSamples, int? LabelWidth)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetSuggestion), PrintMembers);
}
