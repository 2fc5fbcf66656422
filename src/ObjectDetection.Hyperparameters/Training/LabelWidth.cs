namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Computes label_width: the label of an image has two header values and five values per object.</summary>
/// <remarks>
/// The container pads every label to label_width, and stops if a label does not fit.
/// Source: https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc (<c>label_pad_width</c>).
/// </remarks>
public static class LabelWidth
{
    /// <summary>The number of values in the header of a label: the length of the header and the length of an object.</summary>
    internal const int Header = 2;

    /// <summary>The number of values per object: class, left, top, right, bottom.</summary>
    internal const int PerObject = 5;

    internal const int Minimum = Header + PerObject;

    internal const int MaximumObjects = (int.MaxValue - Header) / PerObject;

    /// <summary>Returns the minimum label_width for a data set.</summary>
    /// <param name="objects">The maximum number of objects in one image of the training and validation data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="objects"/> is negative, or too large for a whole number to hold the width.</exception>
    public static int ForObjects(int objects)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(objects);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(objects, MaximumObjects);
        return (int)Needed(objects);
    }

    /// <summary>Returns a label_width with headroom for a data set that grows.</summary>
    /// <remarks>
    /// It is 10% more than the minimum, rounded up to a multiple of 10. For 10 objects, which need 52, that is the 60 of the documentation's example.
    /// A wider label costs only memory and time.
    /// </remarks>
    /// <param name="objects">The maximum number of objects in one image of the training and validation data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="objects"/> is negative, or too large for a whole number to hold the width.</exception>
    public static int RecommendedForObjects(int objects) => WithHeadroom(Math.Max(ForObjects(objects), Minimum));

    /// <summary>Returns the maximum number of objects that an image can have with the specified label_width.</summary>
    /// <param name="labelWidth">The width.</param>
    public static int CapacityOf(int labelWidth) => labelWidth < Minimum ? 0 : (labelWidth - Header) / PerObject;

    /// <summary>Returns 10% more than a width, rounded up to a multiple of 10.</summary>
    internal static int WithHeadroom(int width) => (int)Math.Min(((11L * width) + 99) / 100 * 10, int.MaxValue);

    /// <summary>Returns the width that the objects need, even if label_width cannot be that large.</summary>
    internal static long Needed(int objects) => Header + ((long)PerObject * objects);
}
