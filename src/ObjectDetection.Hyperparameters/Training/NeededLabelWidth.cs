namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The label_width that a channel of a data set needs.</summary>
/// <param name="Width">The width, even if label_width cannot be that large; 0 if the channel has no objects.</param>
/// <param name="Objects">The number of objects that it follows from, or <see langword="null"/> if the width itself is known.</param>
internal readonly record struct NeededLabelWidth(long Width, int? Objects)
{
    /// <summary>Returns what the training data needs, or <see langword="null"/> if that is unknown.</summary>
    public static NeededLabelWidth? OfTraining(DatasetProfile data) => Of(data.WidestLabel, data.MaxObjectsPerImage);

    /// <summary>Returns what the validation data needs, or <see langword="null"/> if that is unknown.</summary>
    public static NeededLabelWidth? OfValidation(DatasetProfile data) => Of(data.ValidationWidestLabel, data.ValidationMaxObjectsPerImage);

    // MXNet compares label_width with the widest label, whatever is in it, so a known width alone decides.
    private static NeededLabelWidth? Of(int? widestLabel, int? objects) => (widestLabel, objects) switch
    {
        ( >= 0 and var width, _) => new(width, null),
        (_, > 0 and var count) => new(LabelWidth.Needed(count), count),
        (_, 0) => new(0, 0),
        _ => null,
    };
}
