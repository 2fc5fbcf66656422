namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The arithmetic of label_width: the label of an image is a header of two numbers and five numbers for each object.</summary>
/// <remarks>
/// The container pads every label to label_width, and stops when one does not fit.
/// Source: https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc (<c>label_pad_width</c>).
/// </remarks>
public static class LabelWidth
{
    /// <summary>The numbers that head a label: its own length and that of an object.</summary>
    public const int Header = 2;

    /// <summary>The numbers of one object: class, left, top, right, bottom.</summary>
    public const int PerObject = 5;

    /// <summary>The least width of the label of an image with an object.</summary>
    public const int Minimum = Header + PerObject;

    /// <summary>The most objects for which a width can be given.</summary>
    public const int MaximumObjects = (int.MaxValue - Header) / PerObject;

    /// <summary>The least label_width for data whose images have at most so many objects each.</summary>
    /// <param name="objects">The most objects in one image, over training and validation data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="objects"/> is negative or above <see cref="MaximumObjects"/>.</exception>
    public static int ForObjects(int objects)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(objects);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(objects, MaximumObjects);
        return Header + (PerObject * objects);
    }

    /// <summary>A label_width with headroom for data that grows.</summary>
    /// <remarks>
    /// It is a tenth more than what is needed, rounded up to a multiple of ten, which gives the documentation's one example: 60 for 10 objects, which need 52.
    /// A wider label costs memory and time alone.
    /// </remarks>
    /// <param name="objects">The most objects in one image, over training and validation data.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="objects"/> is negative or above <see cref="MaximumObjects"/>.</exception>
    public static int RecommendedForObjects(int objects)
    {
        var tenths = 11L * Math.Max(ForObjects(objects), Minimum);
        var recommended = (tenths + 99) / 100 * 10;
        return (int)Math.Min(recommended, int.MaxValue);
    }

    /// <summary>The most objects that an image can have under a label_width.</summary>
    /// <param name="labelWidth">The width.</param>
    public static int CapacityOf(int labelWidth) => labelWidth < Minimum ? 0 : (labelWidth - Header) / PerObject;

    /// <summary>The width that so many objects need, whether or not a label_width can be that large.</summary>
    internal static long Needed(int objects) => Header + ((long)PerObject * objects);
}
