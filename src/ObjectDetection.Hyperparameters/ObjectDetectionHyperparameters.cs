using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>The hyperparameters of one training job of SageMaker's built-in Object Detection algorithm.</summary>
/// <remarks>
/// Creating a record validates nothing and never throws. The validator reports every error; a review reports warnings, too.
/// <see cref="HyperparameterCatalogue"/> has the range, the default and the sources of each hyperparameter.
/// </remarks>
public sealed partial record ObjectDetectionHyperparameters
{
    /// <inheritdoc cref="HyperparameterCatalogue.NumClasses" path="/summary"/>
    public required int NumClasses { get; init; }

    /// <inheritdoc cref="HyperparameterCatalogue.NumTrainingSamples" path="/summary"/>
    public required int NumTrainingSamples { get; init; }

    /// <inheritdoc cref="HyperparameterCatalogue.BaseNetwork" path="/summary"/>
    public BaseNetwork BaseNetwork { get; init; } = HyperparameterCatalogue.BaseNetwork.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.EarlyStopping" path="/summary"/>
    public bool EarlyStopping { get; init; } = HyperparameterCatalogue.EarlyStopping.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.EarlyStoppingMinEpochs" path="/summary"/>
    public int EarlyStoppingMinEpochs { get; init; } = HyperparameterCatalogue.EarlyStoppingMinEpochs.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.EarlyStoppingPatience" path="/summary"/>
    public int EarlyStoppingPatience { get; init; } = HyperparameterCatalogue.EarlyStoppingPatience.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.EarlyStoppingTolerance" path="/summary"/>
    public double EarlyStoppingTolerance { get; init; } = HyperparameterCatalogue.EarlyStoppingTolerance.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.ImageShape" path="/summary"/>
    public int ImageShape { get; init; } = HyperparameterCatalogue.ImageShape.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.Epochs" path="/summary"/>
    public int Epochs { get; init; } = HyperparameterCatalogue.Epochs.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.FreezeLayerPattern" path="/summary"/>
    public string? FreezeLayerPattern { get; init; }

    /// <inheritdoc cref="HyperparameterCatalogue.KvStore" path="/summary"/>
    public KvStore? KvStore { get; init; }

    /// <inheritdoc cref="HyperparameterCatalogue.LabelWidth" path="/summary"/>
    public int LabelWidth { get; init; } = HyperparameterCatalogue.LabelWidth.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.LearningRate" path="/summary"/>
    public double LearningRate { get; init; } = HyperparameterCatalogue.LearningRate.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.LrSchedulerFactor" path="/summary"/>
    public double LrSchedulerFactor { get; init; } = HyperparameterCatalogue.LrSchedulerFactor.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.LrSchedulerStep" path="/summary"/>
    public EpochList LrSchedulerStep { get; init; } = HyperparameterCatalogue.LrSchedulerStep.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.MiniBatchSize" path="/summary"/>
    public int MiniBatchSize { get; init; } = HyperparameterCatalogue.MiniBatchSize.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.Momentum" path="/summary"/>
    public double Momentum { get; init; } = HyperparameterCatalogue.Momentum.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.NmsThreshold" path="/summary"/>
    public double NmsThreshold { get; init; } = HyperparameterCatalogue.NmsThreshold.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.Optimizer" path="/summary"/>
    public Optimizer Optimizer { get; init; } = HyperparameterCatalogue.Optimizer.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.OverlapThreshold" path="/summary"/>
    public double OverlapThreshold { get; init; } = HyperparameterCatalogue.OverlapThreshold.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.UsePretrainedModel" path="/summary"/>
    public bool UsePretrainedModel { get; init; } = HyperparameterCatalogue.UsePretrainedModel.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.WeightDecay" path="/summary"/>
    public double WeightDecay { get; init; } = HyperparameterCatalogue.WeightDecay.Default;

    /// <inheritdoc cref="HyperparameterCatalogue.NmsTopK" path="/summary"/>
    public int? NmsTopK { get; init; }

    /// <summary>Builds a record from the values of a source.</summary>
    internal static ObjectDetectionHyperparameters From<TSource>(ref TSource source)
        where TSource : struct, IHyperparameterSource => new()
        {
            NumClasses = Read(ref source, HyperparameterCatalogue.NumClasses),
            NumTrainingSamples = Read(ref source, HyperparameterCatalogue.NumTrainingSamples),
            BaseNetwork = Read(ref source, HyperparameterCatalogue.BaseNetwork),
            EarlyStopping = Read(ref source, HyperparameterCatalogue.EarlyStopping),
            EarlyStoppingMinEpochs = Read(ref source, HyperparameterCatalogue.EarlyStoppingMinEpochs),
            EarlyStoppingPatience = Read(ref source, HyperparameterCatalogue.EarlyStoppingPatience),
            EarlyStoppingTolerance = Read(ref source, HyperparameterCatalogue.EarlyStoppingTolerance),
            ImageShape = Read(ref source, HyperparameterCatalogue.ImageShape),
            Epochs = Read(ref source, HyperparameterCatalogue.Epochs),
            FreezeLayerPattern = Read(ref source, HyperparameterCatalogue.FreezeLayerPattern),
            KvStore = Read(ref source, HyperparameterCatalogue.KvStore),
            LabelWidth = Read(ref source, HyperparameterCatalogue.LabelWidth),
            LearningRate = Read(ref source, HyperparameterCatalogue.LearningRate),
            LrSchedulerFactor = Read(ref source, HyperparameterCatalogue.LrSchedulerFactor),
            LrSchedulerStep = Read(ref source, HyperparameterCatalogue.LrSchedulerStep),
            MiniBatchSize = Read(ref source, HyperparameterCatalogue.MiniBatchSize),
            Momentum = Read(ref source, HyperparameterCatalogue.Momentum),
            NmsThreshold = Read(ref source, HyperparameterCatalogue.NmsThreshold),
            Optimizer = Read(ref source, HyperparameterCatalogue.Optimizer),
            OverlapThreshold = Read(ref source, HyperparameterCatalogue.OverlapThreshold),
            UsePretrainedModel = Read(ref source, HyperparameterCatalogue.UsePretrainedModel),
            WeightDecay = Read(ref source, HyperparameterCatalogue.WeightDecay),
            NmsTopK = Read(ref source, HyperparameterCatalogue.NmsTopK),
        };

    /// <summary>Shows every value to a visitor, in the order of the catalogue, until the visitor stops.</summary>
    internal bool Accept<TVisitor>(ref TVisitor visitor)
        where TVisitor : struct, IHyperparameterVisitor =>
        visitor.Visit(HyperparameterCatalogue.NumClasses, NumClasses)
        && visitor.Visit(HyperparameterCatalogue.NumTrainingSamples, NumTrainingSamples)
        && visitor.Visit(HyperparameterCatalogue.BaseNetwork, BaseNetwork)
        && visitor.Visit(HyperparameterCatalogue.EarlyStopping, EarlyStopping)
        && visitor.Visit(HyperparameterCatalogue.EarlyStoppingMinEpochs, EarlyStoppingMinEpochs)
        && visitor.Visit(HyperparameterCatalogue.EarlyStoppingPatience, EarlyStoppingPatience)
        && visitor.Visit(HyperparameterCatalogue.EarlyStoppingTolerance, EarlyStoppingTolerance)
        && visitor.Visit(HyperparameterCatalogue.ImageShape, ImageShape)
        && visitor.Visit(HyperparameterCatalogue.Epochs, Epochs)
        && visitor.Visit(HyperparameterCatalogue.FreezeLayerPattern, FreezeLayerPattern)
        && visitor.Visit(HyperparameterCatalogue.KvStore, KvStore)
        && visitor.Visit(HyperparameterCatalogue.LabelWidth, LabelWidth)
        && visitor.Visit(HyperparameterCatalogue.LearningRate, LearningRate)
        && visitor.Visit(HyperparameterCatalogue.LrSchedulerFactor, LrSchedulerFactor)
        && visitor.Visit(HyperparameterCatalogue.LrSchedulerStep, LrSchedulerStep)
        && visitor.Visit(HyperparameterCatalogue.MiniBatchSize, MiniBatchSize)
        && visitor.Visit(HyperparameterCatalogue.Momentum, Momentum)
        && visitor.Visit(HyperparameterCatalogue.NmsThreshold, NmsThreshold)
        && visitor.Visit(HyperparameterCatalogue.Optimizer, Optimizer)
        && visitor.Visit(HyperparameterCatalogue.OverlapThreshold, OverlapThreshold)
        && visitor.Visit(HyperparameterCatalogue.UsePretrainedModel, UsePretrainedModel)
        && visitor.Visit(HyperparameterCatalogue.WeightDecay, WeightDecay)
        && visitor.Visit(HyperparameterCatalogue.NmsTopK, NmsTopK);

    private static T Read<TSource, T>(ref TSource source, Hyperparameter<T> hyperparameter)
        where TSource : struct, IHyperparameterSource => source.TryRead(hyperparameter, out var value) ? value : hyperparameter.Initial;

    /// <summary>Prints values as the string map spells them, so that no culture changes the text.</summary>
    private bool PrintMembers(StringBuilder builder)
    {
        var separator = "";
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.GetText(this) is { } text)
            {
                builder.Append(separator).Append(hyperparameter.PropertyName).Append(" = ").Append(text);
                separator = ", ";
            }
        }

        return true;
    }
}

/// <summary>The values from which a record is built: a string map, a JSON document, another record.</summary>
internal interface IHyperparameterSource
{
    /// <summary>Returns whether there is a value. The source itself reports a required value that is missing.</summary>
    bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value);
}

/// <summary>Looks at every value of a record: to check it, to write it.</summary>
internal interface IHyperparameterVisitor
{
    /// <summary>Looks at a value, and returns whether to go on.</summary>
    bool Visit<T>(Hyperparameter<T> hyperparameter, T value);
}
