namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Every check beyond the record's own errors, one class for each concern.</summary>
/// <remarks>A new check goes into the class of its concern; a new concern is a new class, called here.</remarks>
internal static class AllChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        ScheduleChecks.Inspect(ref inspection);
        OptimizerChecks.Inspect(ref inspection);
        SizeChecks.Inspect(ref inspection);
        BatchChecks.Inspect(ref inspection);
        FreezeChecks.Inspect(ref inspection);
        EarlyStoppingChecks.Inspect(ref inspection);
        RecommendationChecks.Inspect(ref inspection);
        DatasetChecks.Inspect(ref inspection);
        IncrementalChecks.Inspect(ref inspection);
        MachineChecks.Inspect(ref inspection);
    }
}
