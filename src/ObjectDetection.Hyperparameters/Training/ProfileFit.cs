using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Sets the hyperparameters of a job that follow from its data set.</summary>
internal static class ProfileFit
{
    // A real number, since the values of an image with the largest sides exceed every whole number.
    private const double Colors = 3;

    /// <summary>Returns the number of classes that the network needs; 0 if it is unknown.</summary>
    public static long ClassesOf(DatasetProfile data) => Math.Max(data.Classes ?? 0, (data.HighestClassId ?? -1L) + 1);

    /// <summary>Returns the record with the number of classes, the number of images and the label_width of a data set.</summary>
    public static ObjectDetectionHyperparameters Apply(ObjectDetectionHyperparameters record, DatasetProfile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return record with
        {
            NumClasses = Fitting(HyperparameterCatalogue.NumClasses, ClassesOf(profile)) ?? record.NumClasses,
            NumTrainingSamples = Fitting(HyperparameterCatalogue.NumTrainingSamples, profile.Samples ?? 0) ?? record.NumTrainingSamples,
            LabelWidth = FittingLabelWidth(record, profile) ?? record.LabelWidth,
        };
    }

    /// <inheritdoc cref="Apply(ObjectDetectionHyperparameters, DatasetProfile)"/>
    public static ObjectDetectionHyperparameters Apply(ObjectDetectionHyperparameters record, DatasetProfile profile, out HyperparametersChanges changes)
    {
        var fitted = Apply(record, profile);
        changes = new(record, fitted);
        return fitted;
    }

    private static int? FittingLabelWidth(ObjectDetectionHyperparameters record, DatasetProfile profile)
    {
        var (training, validation) = (NeededLabelWidth.OfTraining(profile), NeededLabelWidth.OfValidation(profile));
        var inData = Math.Max(training?.Width ?? 0, validation?.Width ?? 0);
        if (inData == 0)
        {
            return null;
        }

        // A channel that is not described can have wider labels, so only both together can show that less is enough.
        var needed = Math.Max(inData, LabelWidth.Minimum);
        var canNarrow = training is not null && validation is not null && IsUnchosen(record);
        return record.LabelWidth < needed || canNarrow ? Fitting(HyperparameterCatalogue.LabelWidth, needed) : null;
    }

    /// <summary>Determines whether label_width is the default or so large that a label takes more memory than its image.</summary>
    private static bool IsUnchosen(ObjectDetectionHyperparameters record) =>
        HyperparameterCatalogue.LabelWidth.IsDefault(record) || record.LabelWidth > Colors * record.ImageShape * record.ImageShape;

    private static int? Fitting(Hyperparameter<int> hyperparameter, long value) =>
        value is >= int.MinValue and <= int.MaxValue && hyperparameter.Domain.Contains((int)value) ? (int)value : null;
}
