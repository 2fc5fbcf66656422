namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Draws configurations from a space, or lists a grid of them.</summary>
internal static class SpaceSampler
{
    /// <summary>Draws in a sequence that never ends. All values are set in one expression, so that a draw allocates nothing but its record.</summary>
    public static IEnumerable<ObjectDetectionHyperparameters> Draw(ObjectDetectionTuningSpace space, long seed)
    {
        var random = RandomSource.Create(seed, Tunables.All.Count);
        while (true)
        {
            yield return space.Base with
            {
                LearningRate = Tunables.LearningRate.Draw(space, random[0]),
                MiniBatchSize = Tunables.MiniBatchSize.Draw(space, random[1]),
                Momentum = Tunables.Momentum.Draw(space, random[2]),
                Optimizer = Tunables.Optimizer.Draw(space, random[3]),
                WeightDecay = Tunables.WeightDecay.Draw(space, random[4]),
            };
        }
    }

    /// <summary>Returns every combination of the grid's values; the last hyperparameter varies fastest.</summary>
    public static IEnumerable<ObjectDetectionHyperparameters> Grid(ObjectDetectionTuningSpace space, int? points) =>
        from rate in Tunables.LearningRate.Grid(space, points)
        from batch in Tunables.MiniBatchSize.Grid(space, points)
        from momentum in Tunables.Momentum.Grid(space, points)
        from optimizer in Tunables.Optimizer.Grid(space, points)
        from decay in Tunables.WeightDecay.Grid(space, points)
        select space.Base with { LearningRate = rate, MiniBatchSize = batch, Momentum = momentum, Optimizer = optimizer, WeightDecay = decay };
}
