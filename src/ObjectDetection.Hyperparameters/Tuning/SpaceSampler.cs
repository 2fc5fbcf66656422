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

    public static IEnumerable<ObjectDetectionHyperparameters> Grid(ObjectDetectionTuningSpace space, int? points) =>
        Tunables.Combine(space.Base, (tunable, record) => tunable.SpreadGrid(space, record, points));
}
