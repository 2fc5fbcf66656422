namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Puts two training contexts together: what the upper one does not say is taken from the lower one.</summary>
internal static class ContextMerge
{
    public static TrainingContext Over(this TrainingContext upper, TrainingContext? lower) => lower is null ? upper : new()
    {
        InstanceType = upper.InstanceType ?? lower.InstanceType,
        InstanceCount = upper.InstanceCount ?? lower.InstanceCount,
        Dataset = upper.Dataset is { } dataset && lower.Dataset is { } shared ? Over(dataset, shared) : upper.Dataset ?? lower.Dataset,
        BaseModel = upper.BaseModel is { } model && lower.BaseModel is { } common ? Over(model, common) : upper.BaseModel ?? lower.BaseModel,
    };

    private static DatasetProfile Over(DatasetProfile upper, DatasetProfile lower) => new()
    {
        Samples = upper.Samples ?? lower.Samples,
        Classes = upper.Classes ?? lower.Classes,
        HighestClassId = upper.HighestClassId ?? lower.HighestClassId,
        MaxObjectsPerImage = upper.MaxObjectsPerImage ?? lower.MaxObjectsPerImage,
        ValidationMaxObjectsPerImage = upper.ValidationMaxObjectsPerImage ?? lower.ValidationMaxObjectsPerImage,
        WidestLabel = upper.WidestLabel ?? lower.WidestLabel,
        ValidationWidestLabel = upper.ValidationWidestLabel ?? lower.ValidationWidestLabel,
    };

    private static BaseModel Over(BaseModel upper, BaseModel lower) => new()
    {
        BaseNetwork = upper.BaseNetwork ?? lower.BaseNetwork,
        NumClasses = upper.NumClasses ?? lower.NumClasses,
        ImageShape = upper.ImageShape ?? lower.ImageShape,
    };
}
