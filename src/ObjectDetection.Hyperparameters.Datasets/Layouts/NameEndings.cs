namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Tells channels by the ends of their names, as im2rec writes them: <c>birds_train</c> and <c>birds_val</c>. An end alone says nothing: <c>crash_test</c>.</summary>
internal sealed class NameEndings(IEnumerable<string> names)
{
    private readonly HashSet<string> trained =
        names.Select(ChannelNames.EndingOf).Where(static ending => ending.Kind == ChannelKind.Training).Select(static ending => ending.Start).ToHashSet(StringComparer.Ordinal);

    /// <summary>Tells what the end of a name says, if there is training data whose name has the same start.</summary>
    public ChannelKind KindOf(string name) => ChannelNames.EndingOf(name) is var (start, kind) && trained.Contains(start) ? kind : ChannelKind.None;
}
