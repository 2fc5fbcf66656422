using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>
/// The images of a folder by the keys of their paths, and what is known of each. The keys are sorted: an image's position among them is its number, so that they find it,
/// and the order in which the system lists a folder does not matter.
/// </summary>
internal sealed class ImageIndex
{
    private readonly BitList empty;
    private readonly BitList annotated;
    private readonly BitList repeated;
    private readonly BitList excused;

    /// <param name="listed">The result of <see cref="KeyOf"/> for each image.</param>
    /// <param name="comparesContents">Whether keys of contents are kept.</param>
    public ImageIndex(KeyList listed, bool comparesContents)
    {
        Keys = Sort(listed);
        (empty, annotated, repeated, excused) = (new(Keys.Length), new(Keys.Length), new(Keys.Length), new(Keys.Length));
        for (var position = 0; position < Keys.Length; position++)
        {
            if ((Keys[position] & 1) == 0)
            {
                empty.Set(position);
                Keys[position] |= 1;
            }
        }

        Contents = comparesContents ? new ulong[Keys.Length] : null;
    }

    /// <summary>Gets the keys of the paths, which are odd.</summary>
    public ulong[] Keys { get; }

    /// <summary>Gets the keys of the contents, or <see langword="null"/> if they are not needed.</summary>
    public ulong[]? Contents { get; }

    public bool IsAllAnnotatedOnce => annotated.CountSet() == Keys.Length && repeated.CountSet() == 0;

    /// <summary>Returns the key of an image in the list that an index is made from: the lowest bit tells whether it has bytes.</summary>
    public static ulong KeyOf(ReadOnlySpan<char> path, bool isEmpty) => isEmpty ? ProbeRun.KeyOf(path) & ~1UL : ProbeRun.KeyOf(path) | 1;

    /// <summary>Returns the position of an image, or a negative number if it is none of the folder.</summary>
    public int Find(ReadOnlySpan<char> path) => Array.BinarySearch(Keys, KeyOf(path, isEmpty: false));

    public bool IsEmpty(int position) => empty[position];

    public bool IsAnnotated(int position) => annotated[position];

    /// <summary>Determines whether the image has an annotation that cannot be read.</summary>
    public bool IsExcused(int position) => excused[position];

    public bool IsRepeated(int position) => repeated[position];

    /// <summary>Notes that an image has an annotation.</summary>
    /// <returns>Whether this is the first.</returns>
    public bool Annotate(int position)
    {
        if (annotated.Set(position))
        {
            return true;
        }

        repeated.Set(position);
        return false;
    }

    /// <summary>Notes that the annotation of an image cannot be read, so that it is no image without one.</summary>
    public void Excuse(int position) => excused.Set(position);

    private static ulong[] Sort(KeyList listed)
    {
        var keys = new ulong[listed.Count];
        var count = 0;
        foreach (var piece in listed.Pieces)
        {
            piece.CopyTo(keys, count);
            count += piece.Count;
        }

        Array.Sort(keys);
        count = 0;
        foreach (var key in keys)
        {
            // Names that are not UTF-8 can be listed as the same text.
            if (count == 0 || (keys[count - 1] | 1) != (key | 1))
            {
                keys[count++] = key;
            }
        }

        Array.Resize(ref keys, count);
        return keys;
    }
}
