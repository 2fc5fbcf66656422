using ObjectDetection.Hyperparameters.Fuzzing.Generation;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>Every target.</summary>
internal static class FuzzTargets
{
    public static IReadOnlyList<IFuzzTarget> All { get; } =
    [
        new MapTarget(),
        new JsonTarget(),
        new LinesTarget(),
        new TuningTarget(),
        new ContextTarget(),
        new ConfigurationTarget(),
        new RequestTarget(),
        new LogTarget(),
        new PatternTarget(),
        new DatasetFileTarget("recordio", "data.rec", RandomDatasets.RecordIO),
        new DatasetFileTarget("manifest", "data.manifest", RandomDatasets.Manifest),
        new DatasetFileTarget("lst", "data.lst", RandomDatasets.List),
        new AnnotationTarget(),
        new ReportTarget(),
    ];

    public static IFuzzTarget? Find(string name) => All.FirstOrDefault(target => target.Name == name);
}
