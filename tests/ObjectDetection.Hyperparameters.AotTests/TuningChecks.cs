using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>A tuning space: its errors, its request both ways, and draws from it.</summary>
internal static class TuningChecks
{
    public static void Run()
    {
        var space = ObjectDetectionTuningSpace.Recommended(RecordChecks.Typical with { MiniBatchSize = 32, KvStore = null });
        var options = new TuningJobOptions { MaxJobs = 20, MaxParallelJobs = 2, RandomSeed = 1 };
        Checks.True(new ObjectDetectionTuningSpaceValidator(options).Validate(space).IsValid, "the recommended space is valid");

        var wrong = space with { LearningRate = new ContinuousRange(0.5, 0.1) };
        Checks.True(!new ObjectDetectionTuningSpaceValidator(options).Validate(wrong).IsValid, "a range from above to below is not");

        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(space.ToTuningJobJson(options));
        Checks.True(reading.IsReadable && reading.Space.ToParameterRanges().Equals(space.ToParameterRanges()), "the request reads back as the space");

        var draws = space.Draw(1000, seed: 7).ToList();
        Checks.True(draws.Count == 1000 && draws.TrueForAll(static draw => draw.IsValid()), "every draw is valid");
        Checks.True(draws.SequenceEqual(space.Draw(1000, seed: 7)), "the same seed gives the same draws");
    }
}
