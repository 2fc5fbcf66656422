using System.Globalization;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>What a tally contains, as text that is easy to compare.</summary>
internal static class Found
{
    /// <summary>Returns each problem with its places and details: <c>ODH624 a.json, object 0: ...</c>.</summary>
    public static string[] Problems(ChannelTally tally) =>
        [.. tally.Problems.All.SelectMany(static list => list.Value.First.Select(example => $"{list.Key.Code} {example}"))];

    /// <summary>Returns each problem by its code, line and number of times.</summary>
    public static string[] Lines(ChannelTally tally) =>
        [.. tally.Problems.All.SelectMany(static list => list.Value.First.Select(example => $"{example.Location.Line?.ToString(CultureInfo.InvariantCulture) ?? "-"} {list.Key.Code}"))];

    public static string[] Codes(ChannelTally tally) => [.. tally.Problems.All.Select(static list => list.Key.Code)];

    public static int[] Classes(ChannelTally tally) => [.. tally.Classes.Counts.Select(static entry => entry.Key)];

    /// <summary>Returns everything that is counted, so that two tallies can be compared.</summary>
    public static string Everything(ChannelTally tally) => string.Join('\n', [
        $"images {tally.Images}, objects {tally.Objects}, complete {tally.IsComplete}, widest {tally.WidestLabel} at {tally.WidestPlace}",
        $"per image {string.Join(' ', tally.ObjectsPerImage.Counts)}",
        $"sizes {string.Join(' ', tally.BoxSizes.Counts)}",
        $"classes {string.Join(' ', tally.Classes.Counts)}",
        $"names {string.Join(' ', tally.Classes.Names.OrderBy(static entry => entry.Key).SelectMany(static entry => entry.Value.Select(name => $"{entry.Key} {name.Key} {name.Value.Count}")))}",
        $"widths {tally.Pictures.WidthRange} {string.Join(' ', tally.Pictures.Widths.Counts)} {string.Join(' ', tally.Pictures.Formats.Counts)}",
        $"keys {string.Join(' ', tally.Names.Pieces.SelectMany(static piece => piece))}",
        $"ranges {string.Join(' ', tally.Ranges)}",
        .. tally.Problems.All.Select(static list => $"{list.Key.Code} x {list.Value.Count}"),
        .. Problems(tally),
    ]);
}
