namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>The training context of a command line: its options, which override its file.</summary>
internal sealed class GivenContext(TrainingContext file, TrainingContext options)
{
    public TrainingContext Context { get; } = Merge(options, file);

    /// <summary>Returns the context of a job that has its own, which overrides the file but not the options.</summary>
    public TrainingContext With(TrainingContext own) => Merge(options, Merge(own, file));

    private static TrainingContext Merge(TrainingContext upper, TrainingContext lower) => new()
    {
        InstanceType = upper.InstanceType ?? lower.InstanceType,
        InstanceCount = upper.InstanceCount ?? lower.InstanceCount,
        Dataset = upper.Dataset is { } dataset && lower.Dataset is { } shared ? Merge(dataset, shared) : upper.Dataset ?? lower.Dataset,
        BaseModel = upper.BaseModel is { } model && lower.BaseModel is { } common ? Merge(model, common) : upper.BaseModel ?? lower.BaseModel,
    };

    private static DatasetProfile Merge(DatasetProfile upper, DatasetProfile lower) => new()
    {
        Samples = upper.Samples ?? lower.Samples,
        Classes = upper.Classes ?? lower.Classes,
        HighestClassId = upper.HighestClassId ?? lower.HighestClassId,
        MaxObjectsPerImage = upper.MaxObjectsPerImage ?? lower.MaxObjectsPerImage,
        ValidationMaxObjectsPerImage = upper.ValidationMaxObjectsPerImage ?? lower.ValidationMaxObjectsPerImage,
    };

    private static BaseModel Merge(BaseModel upper, BaseModel lower) => new()
    {
        BaseNetwork = upper.BaseNetwork ?? lower.BaseNetwork,
        NumClasses = upper.NumClasses ?? lower.NumClasses,
        ImageShape = upper.ImageShape ?? lower.ImageShape,
    };
}
