namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Draws configurations from a space, or lists a grid of them.</summary>
internal sealed class SpaceSampler(ObjectDetectionTuningSpace space)
{
    private readonly ObjectDetectionHyperparameters @base = space.Base;
    private readonly ValueSource<double> learningRate = Tunables.LearningRate.SourceIn(space);
    private readonly ValueSource<int> miniBatchSize = Tunables.MiniBatchSize.SourceIn(space);
    private readonly ValueSource<double> momentum = Tunables.Momentum.SourceIn(space);
    private readonly ValueSource<Optimizer> optimizer = Tunables.Optimizer.SourceIn(space);
    private readonly ValueSource<double> weightDecay = Tunables.WeightDecay.SourceIn(space);

    /// <summary>Draws without end.</summary>
    public IEnumerable<ObjectDetectionHyperparameters> Draw(long seed)
    {
        var random = RandomSource.Create(seed, Tunables.All.Count);
        while (true)
        {
            yield return @base with
            {
                LearningRate = learningRate.Draw(random[0]),
                MiniBatchSize = miniBatchSize.Draw(random[1]),
                Momentum = momentum.Draw(random[2]),
                Optimizer = optimizer.Draw(random[3]),
                WeightDecay = weightDecay.Draw(random[4]),
            };
        }
    }

    /// <summary>Lists every combination of the grid's values, the last hyperparameter varying fastest.</summary>
    public IEnumerable<ObjectDetectionHyperparameters> Grid(int? points) =>
        from rate in learningRate.Grid(points)
        from batch in miniBatchSize.Grid(points)
        from inertia in momentum.Grid(points)
        from rule in optimizer.Grid(points)
        from decay in weightDecay.Grid(points)
        select @base with { LearningRate = rate, MiniBatchSize = batch, Momentum = inertia, Optimizer = rule, WeightDecay = decay };
}
