using System.Globalization;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Checks and counts the label that MXNet packs for an image: the widths, and the values of each object.</summary>
/// <remarks>Source: https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc.</remarks>
internal static class DetectionLabel
{
    public const int MinimumHeader = 2;
    public const int MinimumObject = 5;
    public const int MinimumWidth = 7;

    /// <summary>
    /// Counts the width, objects, classes and boxes of a label, and reports what is wrong with it. Whether it is that of a sample is up to the caller, who calls
    /// <see cref="ChannelTally.AddImage"/>.
    /// </summary>
    /// <param name="label">The values.</param>
    /// <param name="first">The widths of the first label of the file, or <see langword="null"/> if this is the first one that has any.</param>
    /// <param name="tally">Where everything is counted.</param>
    /// <param name="place">Where the label is.</param>
    /// <returns>The number of objects without placeholders, and the widths, or <see langword="null"/> if the label is not one for detection.</returns>
    public static (int Objects, LabelWidths? Widths) Count(ReadOnlySpan<float> label, LabelWidths? first, ChannelTally tally, in Place place)
    {
        tally.AddLabel(label.Length, place);
        if (WidthsOf(label, tally, place) is not { } widths)
        {
            return (0, null);
        }

        if (first is { } expected && expected != widths)
        {
            tally.Problems.Add(
                Rules.LabelWidthsDiffer,
                place,
                (widths, expected),
                static state => $"widths {Text.Of(state.widths.Header)} and {Text.Of(state.widths.Object)} where the first label has {Text.Of(state.expected.Header)} and {Text.Of(state.expected.Object)}");
        }

        var values = label[widths.Header..];
        if (values.IsEmpty)
        {
            tally.Problems.Add(label.Length < MinimumWidth ? Rules.LabelWithoutObject : Rules.NoObjects, place, "the label ends after its header");
            return (0, widths);
        }

        var objects = 0;
        for (var index = 0; index * widths.Object < values.Length; index++)
        {
            var values5 = values.Slice(index * widths.Object, MinimumObject);
            if (!IsPlaceholder(values5))
            {
                objects++;
                CountObject(values5, tally, place with { Object = index });
            }
        }

        if (objects == 0)
        {
            tally.Problems.Add(Rules.OnlyPlaceholders, place, values.Length / widths.Object, static count => count == 1 ? "the only object is a placeholder" : $"all {Text.Of(count)} objects are placeholders");
        }

        return (objects, widths);
    }

    /// <summary>Returns a value as short text.</summary>
    internal static string TextOf(float value) => value.ToString(CultureInfo.InvariantCulture);

    private static LabelWidths? WidthsOf(ReadOnlySpan<float> label, ChannelTally tally, in Place place)
    {
        if (label.Length < MinimumHeader)
        {
            tally.Problems.Add(
                Rules.LabelMalformed, place, label.Length, static length => $"{(length == 1 ? "1 value" : $"{Text.Of(length)} values")}, where a header and an object have 7 at least");
            return null;
        }

        // MXNet cuts fractions.
        var (header, width) = (MathF.Truncate(label[0]), MathF.Truncate(label[1]));
        if (!(header >= MinimumHeader))
        {
            tally.Problems.Add(Rules.LabelMalformed, place, label[0], static value => $"header width {TextOf(value)}, which must be at least 2");
            return null;
        }

        if (!(width >= MinimumObject))
        {
            tally.Problems.Add(Rules.LabelMalformed, place, label[1], static value => $"object width {TextOf(value)}, which must be at least 5");
            return null;
        }

        if (header > label.Length)
        {
            tally.Problems.Add(Rules.LabelMalformed, place, (header, label.Length), static state => $"header width {TextOf(state.header)} in a label of {Text.Of(state.Length)} values");
            return null;
        }

        var rest = label.Length - (int)header;
        if (rest > 0 && (label.Length < MinimumWidth || width > rest || rest % (int)width != 0))
        {
            tally.Problems.Add(
                Rules.LabelMalformed, place, (rest, width), static state => $"{Text.Of(state.rest)} values after the header are no multiple of the object width {TextOf(state.width)}");
            return null;
        }

        if (header != label[0] || width != label[1])
        {
            tally.Problems.Add(Rules.LabelWidthFractional, place, (label[0], label[1]), static state => $"widths {TextOf(state.Item1)} and {TextOf(state.Item2)}");
        }

        // An object width that no object shows can be any number.
        return new LabelWidths((int)header, (int)Math.Min(width, int.MaxValue / 2));
    }

    /// <summary>Padding has -1 for its class and no area. What has an area is an object of a class that cannot be.</summary>
    private static bool IsPlaceholder(ReadOnlySpan<float> values) => values[0] == -1 && !(values[3] > values[1] && values[4] > values[2]);

    private static void CountObject(ReadOnlySpan<float> values, ChannelTally tally, in Place place)
    {
        CountClass(values[0], tally, place);
        CountBox(values, tally, place);
    }

    private static void CountClass(float id, ChannelTally tally, in Place place)
    {
        if (id != MathF.Floor(id) || !float.IsFinite(id))
        {
            tally.Problems.Add(Rules.ClassIdFractional, place with { Field = "class ID" }, id, static value => $"class ID {TextOf(value)}");
        }
        else if (id < 0)
        {
            tally.Problems.Add(Rules.ClassIdNegative, place with { Field = "class ID" }, id, static value => $"class ID {TextOf(value)}");
        }
        else if (id >= int.MaxValue)
        {
            tally.Problems.Add(Rules.ClassIdFractional, place with { Field = "class ID" }, id, static value => $"class ID {TextOf(value)} is larger than any");
        }
        else
        {
            tally.Classes.Add((int)id);
        }
    }

    private static void CountBox(ReadOnlySpan<float> values, ChannelTally tally, in Place place)
    {
        var box = new CornerBox(values[1], values[2], values[3], values[4]);
        if (box.Problem is not { } rule)
        {
            tally.AddBox(box.Width, box.Height);
            return;
        }

        tally.Problems.Add(rule, place, box, static found => found.Detail);
        if (rule == Rules.BoxOutside)
        {
            tally.AddBox(box.Width, box.Height);
        }
    }
}
