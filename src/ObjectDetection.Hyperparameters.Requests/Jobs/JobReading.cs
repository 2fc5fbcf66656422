namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>What was read of one job of a document.</summary>
internal abstract class JobReading
{
    /// <summary>Gets the path of the job in the document.</summary>
    public abstract string Path { get; }

    /// <summary>Gets the string map, as far as it is known.</summary>
    public abstract IReadOnlyDictionary<string, string> Map { get; }

    /// <summary>Gets the record, if the whole map is known and could be read.</summary>
    public abstract ObjectDetectionHyperparameters? Record { get; }

    public virtual TrainingRequest? Request => null;

    public virtual Tuning.TuningReadResult? Tuning => null;

    /// <summary>Gets the training context that the document describes.</summary>
    public abstract TrainingContext Context { get; }

    public virtual IReadOnlyList<RuntimeValue> RuntimeValues => [];

    /// <summary>Finds everything that is wrong.</summary>
    /// <param name="known">What is known besides, which goes before what the document says.</param>
    public abstract IEnumerable<Finding> Examine(TrainingContext? known);
}
