namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Every check beyond the record's own errors, one class per concern.</summary>
internal static class AllChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        ScheduleChecks.Inspect(ref inspection);
        OptimizerChecks.Inspect(ref inspection);
        BatchChecks.Inspect(ref inspection);
        FreezeChecks.Inspect(ref inspection);
        RecommendationChecks.Inspect(ref inspection);
        DataChecks.Inspect(ref inspection);
        MachineChecks.Inspect(ref inspection);
        ContextChecks.Inspect(ref inspection);
    }
}
