using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>Counts labels that have been read, and reports what is wrong with them.</summary>
internal static class AnnotationCount
{
    /// <summary>The number of values before the objects in the label that the container packs.</summary>
    private const int Header = 2;
    private const int ValuesOfObject = 5;

    private const int MostCompared = 256;

    /// <summary>
    /// Counts the width, classes, names and boxes of a label, and reports ODH615 to ODH617, ODH621 to ODH628, ODH634 and, but for <c>file</c>, ODH635. Whether it is that
    /// of a sample is up to the caller, who calls <see cref="ChannelTally.AddImage"/> with <see cref="Annotation.BoxCount"/>.
    /// </summary>
    /// <param name="annotation">The label.</param>
    /// <param name="tally">Where everything is counted.</param>
    /// <param name="place">Where the label is.</param>
    /// <param name="image">The size of the image itself, which counts where the label has none; zero if it is unknown.</param>
    /// <param name="source">The name of the image in UTF-8, for the places of what is reported, or nothing if <paramref name="place"/> has it.</param>
    public static void Count(Annotation annotation, ChannelTally tally, in Place place, (int Width, int Height) image = default, ReadOnlySpan<byte> source = default)
    {
        var named = new NamedPlace(place, source);
        if (!annotation.HasBoxes)
        {
            tally.Problems.Add(
                Rules.AnnotationIncomplete, named.Get() with { Field = "annotations" }, annotation.BoxesKind, static kind => $"annotations is {new JsonNumber(kind, 0).Instead}");
            return;
        }

        var size = annotation.Size;
        if (size.Fault is { } fault)
        {
            tally.Problems.Add(Rules.AnnotationMemberMissing, named.Get() with { Field = fault.Field }, fault.Detail);
        }

        var (width, height) = size.IsKnown ? (size.Width.Value, size.Height.Value) : (image.Width, image.Height);
        var boxes = annotation.Boxes;
        CountWidth(Header + ((long)ValuesOfObject * annotation.BoxCount), tally, ref named);
        if (boxes.IsEmpty)
        {
            tally.Problems.Add(Rules.NoObjects, named.Get(), "annotations is empty");
        }

        var isNormalized = IsNormalized(boxes);
        if (isNormalized)
        {
            tally.Problems.Add(Rules.BoxNormalized, named.Get(), annotation.BoxCount, static count => count == 1 ? "no coordinate exceeds 1" : $"no coordinate of {Text.Of(count)} objects exceeds 1");
        }

        for (var index = 0; index < boxes.Length; index++)
        {
            ref readonly var box = ref boxes[index];
            CountClass(in box, tally, index, ref named);
            if (box.HasNumbers)
            {
                CountBox(new PixelBox(box.Left.Value, box.Top.Value, box.Width.Value, box.Height.Value, width, height), isNormalized, tally, index, ref named);
            }

            CountMissing(in box, tally, index, ref named);
        }

        CountNames(annotation, tally, ref named);
    }

    private static void CountWidth(long width, ChannelTally tally, ref NamedPlace named)
    {
        if (width > (tally.WidestLabel ?? -1) || (width == tally.WidestLabel && tally.WidestPlace is { } widest && named.IsBefore(widest)))
        {
            tally.AddLabel(width, named.Get());
        }
    }

    /// <summary>Pixels below 1 can be, but not in every box, and with fractions.</summary>
    private static bool IsNormalized(ReadOnlySpan<AnnotatedBox> boxes)
    {
        var hasFraction = false;
        foreach (ref readonly var box in boxes)
        {
            if (!box.HasNumbers)
            {
                continue;
            }

            if (!box.IsSmall)
            {
                return false;
            }

            hasFraction |= box.HasFraction;
        }

        return hasFraction;
    }

    private static void CountClass(in AnnotatedBox box, ChannelTally tally, int index, ref NamedPlace named)
    {
        var id = box.ClassId;
        if (id.Kind == JsonKind.Digits)
        {
            tally.Problems.Add(Rules.ClassIdText, named.Get(index, "class_id"), id.Value, static value => $"class_id is the text {Text.Quote(Text.Of(value))}");
        }
        else if (!id.IsNumber)
        {
            return;
        }
        else if (!id.IsWhole)
        {
            tally.Problems.Add(Rules.ClassIdFractional, named.Get(index, "class_id"), id.Value, static value => $"class_id {Text.Of(value)}");
        }
        else if (id.Value < 0)
        {
            tally.Problems.Add(Rules.ClassIdNegative, named.Get(index, "class_id"), id.Value, static value => $"class_id {Text.Of(value)}");
        }
        else if (id.Value >= int.MaxValue)
        {
            tally.Problems.Add(Rules.ClassIdFractional, named.Get(index, "class_id"), id.Value, static value => $"class_id {Text.Of(value)} is larger than any");
        }
        else
        {
            tally.Classes.Add((int)id.Value);
        }
    }

    private static void CountMissing(in AnnotatedBox box, ChannelTally tally, int index, ref NamedPlace named)
    {
        if (box.Kind != JsonKind.Object)
        {
            tally.Problems.Add(Rules.AnnotationIncomplete, named.Get(index), box.Kind, static kind => $"the entry is {new JsonNumber(kind, 0).Instead}, not an object");
        }
        else if (!box.HasNumbers || box.ClassId.Kind is not (JsonKind.Number or JsonKind.Digits))
        {
            var (field, value) = box.ClassId.Kind is not (JsonKind.Number or JsonKind.Digits) ? ("class_id", box.ClassId)
                : !box.Left.IsNumber ? ("left", box.Left)
                : !box.Top.IsNumber ? ("top", box.Top)
                : !box.Width.IsNumber ? ("width", box.Width)
                : ("height", box.Height);
            tally.Problems.Add(Rules.AnnotationIncomplete, named.Get(index, field), (field, value), static state => $"{state.field} is {state.value.Instead}");
        }
    }

    private static void CountBox(in PixelBox box, bool isNormalized, ChannelTally tally, int index, ref NamedPlace named)
    {
        var rule = box.Problem;
        if (isNormalized && rule != Rules.CoordinateNotFinite && rule != Rules.BoxSwapped)
        {
            return;
        }

        if (rule is not null)
        {
            tally.Problems.Add(rule, named.Get(index), box, static found => found.Detail);
        }

        if (box is { Width: > 0, Height: > 0, ImageWidth: > 0 } && rule != Rules.CoordinateNotFinite)
        {
            tally.AddBox(box.Width / box.ImageWidth, box.Height / box.ImageHeight);
        }
    }

    /// <summary>Names are only believed where they cover the classes of the image: converters write the numbers of another data set there.</summary>
    private static void CountNames(Annotation annotation, ChannelTally tally, ref NamedPlace named)
    {
        var names = annotation.Names;
        if (names.IsEmpty)
        {
            return;
        }

        if (!Covers(names, annotation.Boxes))
        {
            return;
        }

        foreach (var (id, name) in names)
        {
            tally.Classes.AddName(id, name, named.Plain);
        }
    }

    private static bool Covers(ReadOnlySpan<(int Id, string Name)> names, ReadOnlySpan<AnnotatedBox> boxes)
    {
        // Damaged files can have any number of both.
        var set = names.Length > MostCompared ? new HashSet<double>(names.Length) : null;
        if (set is not null)
        {
            foreach (var (id, _) in names)
            {
                set.Add(id);
            }
        }

        foreach (ref readonly var box in boxes)
        {
            if (box.ClassId.IsNumber && !(set?.Contains(box.ClassId.Value) ?? Has(names, box.ClassId.Value)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Has(ReadOnlySpan<(int Id, string Name)> names, double id)
    {
        foreach (var (known, _) in names)
        {
            if (known == id)
            {
                return true;
            }
        }

        return false;
    }
}
