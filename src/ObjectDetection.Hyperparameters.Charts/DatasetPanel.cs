using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>A distribution in a data set, training and validation side by side.</summary>
internal sealed record DatasetPanel(string Title, IReadOnlyList<DatasetBar> Bars)
{
    private const int MostClasses = 30;
    private const int MostSingle = 16;
    private const int SizeBars = 20;

    public long Training { get; } = Bars.Sum(static bar => bar.Training);

    public long Validation { get; } = Bars.Sum(static bar => bar.Validation);

    /// <summary>Returns the distributions that are known.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isAscii">Whether names consist of ASCII characters alone.</param>
    public static IReadOnlyList<DatasetPanel> Of(DatasetReport report, bool isAscii = false)
    {
        DatasetPanel[] panels =
        [
            new("Objects per image", Group(report, static one => one.ObjectsPerImage, ObjectGroup)),
            new("Box size, as a share of the image's side", Group(report, static one => one.BoxSizes, static value => SizeGroup(value))),
            new("Objects by class", Classes(report, isAscii)),
            new("Image width in pixels", Group(report, static one => one.ImageWidths, PixelGroup)),
            new("Image height in pixels", Group(report, static one => one.ImageHeights, PixelGroup)),
        ];
        return [.. panels.Where(static panel => panel.Bars.Count > 0)];
    }

    /// <summary>Returns the length of a bar, from 0 to 1: shares of training and validation are compared, because validation is mostly smaller.</summary>
    public double LengthOf(long count, bool isValidation)
    {
        var largest = Bars.Max(bar => Math.Max(Share(bar.Training, Training), Share(bar.Validation, Validation)));
        return largest > 0 ? Share(count, isValidation ? Validation : Training) / largest : 0;
    }

    private static double Share(long count, long total) => total > 0 ? (double)count / total : 0;

    /// <summary>Counts values in groups, those between the lowest and the highest included.</summary>
    private static DatasetBar[] Group(DatasetReport report, Func<DatasetReport, IReadOnlyList<DatasetBin>> binsOf, Func<int, double, (int Group, Func<int, string> Name)> groupOf)
    {
        var (training, validation) = (binsOf(report), report.Validation is { } other ? binsOf(other) : []);
        if (training.Count + validation.Count == 0)
        {
            return [];
        }

        var highest = (int)training.Concat(validation).Max(static bin => bin.From);
        var (mine, others) = (Count(training), Count(validation));
        var groups = mine.Keys.Concat(others.Keys).ToArray();
        var name = groupOf(highest, highest).Name;
        return [.. Enumerable.Range(groups.Min(), groups.Max() - groups.Min() + 1).Select(group => new DatasetBar(name(group), mine.GetValueOrDefault(group), others.GetValueOrDefault(group)))];

        Dictionary<int, long> Count(IReadOnlyList<DatasetBin> bins) =>
            bins.GroupBy(bin => groupOf(highest, bin.From).Group).ToDictionary(static group => group.Key, static group => group.Sum(static bin => bin.Count));
    }

    private static DatasetBar[] Group(DatasetReport report, Func<DatasetReport, IReadOnlyList<DatasetBin>> binsOf, Func<double, (int Group, Func<int, string> Name)> groupOf) =>
        Group(report, binsOf, (_, value) => groupOf(value));

    /// <summary>Groups numbers of objects: one by one if there are few, else 0, 1, 2, 3-4, 5-8 and so on.</summary>
    private static (int Group, Func<int, string> Name) ObjectGroup(int highest, double value)
    {
        if (highest < MostSingle)
        {
            return ((int)value, static group => Text.Of(group));
        }

        return (value < 2 ? (int)value : 1 + CeilingOfLog2(value), static group => group < 3 ? Text.Of(group) : $"{Text.Of((1L << (group - 2)) + 1)}-{Text.Of(1L << (group - 1))}");
    }

    private static (int Group, Func<int, string> Name) SizeGroup(double value) =>
        ((int)Math.Min((value * SizeBars) + 1e-9, SizeBars - 1), static group => $"{Text.Of(group * 100 / SizeBars)}-{Text.Of((group + 1) * 100 / SizeBars)}%");

    private static (int Group, Func<int, string> Name) PixelGroup(double value) =>
        (value < 32 ? 5 : (int)Math.Log2(value) + 1, static group => group == 5 ? "1-31" : $"{Text.Of(1L << (group - 1))}-{Text.Of((1L << group) - 1)}");

    private static int CeilingOfLog2(double value) => (int)Math.Ceiling(Math.Log2(value));

    private static DatasetBar[] Classes(DatasetReport report, bool isAscii)
    {
        var others = (report.Validation?.Classes ?? []).ToDictionary(static item => item.Id);
        var mine = report.Classes.ToDictionary(static item => item.Id);
        var all = mine.Keys.Union(others.Keys).Select(id => (
            Id: id,
            Name: (mine.GetValueOrDefault(id) ?? others[id]).Name,
            Training: mine.GetValueOrDefault(id)?.Objects ?? 0,
            Validation: others.GetValueOrDefault(id)?.Objects ?? 0)).OrderByDescending(static item => item.Training).ThenByDescending(static item => item.Validation).ThenBy(static item => item.Id).ToArray();
        var shown = all.Length <= MostClasses + 1 ? all : all[..MostClasses];
        var bars = shown.Select(item => new DatasetBar(Shown.Name(item.Name is null ? Text.Of(item.Id) : $"{Text.Of(item.Id)} {item.Name}", isAscii), item.Training, item.Validation));

        var rest = new DatasetBar(
            $"{Text.Of(all.Length - shown.Length)} others", all.Skip(shown.Length).Sum(static item => item.Training), all.Skip(shown.Length).Sum(static item => item.Validation));
        return all.Length == shown.Length ? [.. bars] : [.. bars, rest];
    }
}
