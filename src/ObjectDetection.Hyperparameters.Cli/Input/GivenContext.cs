using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>What a command line says of the jobs beside their hyperparameters: its options, which override its file.</summary>
internal sealed class GivenContext
{
    private readonly TrainingContext file;
    private readonly string? instanceType;
    private readonly int? instanceCount;

    /// <summary>Puts the two together.</summary>
    /// <param name="file">What the context file says.</param>
    /// <param name="instanceType">The option for the type of the instances.</param>
    /// <param name="instanceCount">The option for the number of instances.</param>
    public GivenContext(TrainingContext file, string? instanceType, int? instanceCount)
    {
        this.file = file;
        this.instanceType = instanceType;
        this.instanceCount = instanceCount;
        Context = Override(file);
    }

    /// <summary>What is known of every job.</summary>
    public TrainingContext Context { get; }

    /// <summary>What is known of a job with a context of its own, which says more than the file and less than the options.</summary>
    public TrainingContext With(TrainingContext own) => Override(new TrainingContext
    {
        InstanceType = own.InstanceType ?? file.InstanceType,
        InstanceCount = own.InstanceCount ?? file.InstanceCount,
        Dataset = own.Dataset is { } dataset && file.Dataset is { } shared ? Merge(dataset, shared) : own.Dataset ?? file.Dataset,
        BaseModel = own.BaseModel is { } model && file.BaseModel is { } common ? Merge(model, common) : own.BaseModel ?? file.BaseModel,
    });

    private static DatasetProfile Merge(DatasetProfile own, DatasetProfile shared) => new()
    {
        Samples = own.Samples ?? shared.Samples,
        Classes = own.Classes ?? shared.Classes,
        HighestClassId = own.HighestClassId ?? shared.HighestClassId,
        MaxObjectsPerImage = own.MaxObjectsPerImage ?? shared.MaxObjectsPerImage,
        ValidationMaxObjectsPerImage = own.ValidationMaxObjectsPerImage ?? shared.ValidationMaxObjectsPerImage,
    };

    private static BaseModel Merge(BaseModel own, BaseModel shared) => new()
    {
        BaseNetwork = own.BaseNetwork ?? shared.BaseNetwork,
        NumClasses = own.NumClasses ?? shared.NumClasses,
        ImageShape = own.ImageShape ?? shared.ImageShape,
    };

    private TrainingContext Override(TrainingContext context) => instanceType is null && instanceCount is null
        ? context
        : context with { InstanceType = instanceType ?? context.InstanceType, InstanceCount = instanceCount ?? context.InstanceCount };
}
