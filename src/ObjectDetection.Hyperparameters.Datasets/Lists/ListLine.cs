using ObjectDetection.Hyperparameters.Datasets.Annotations;

namespace ObjectDetection.Hyperparameters.Datasets.Lists;

/// <summary>Reads lines as im2rec does. One object reads any number of lines, one after another.</summary>
/// <remarks>Source: read_list in https://github.com/apache/mxnet/blob/1.4.0/tools/im2rec.py.</remarks>
internal sealed class ListLine
{
    private const int FewestColumns = 3;
    private const int MostKept = 64 * 1024;
    private float[] values = new float[64];
    private int count;

    /// <summary>Gets the numbers between the index and the path.</summary>
    public ReadOnlySpan<float> Label => values.AsSpan(0, count);

    public ulong Index { get; private set; }

    /// <summary>Reads a line without its end.</summary>
    /// <param name="line">The line.</param>
    /// <param name="path">The path of the image.</param>
    /// <returns>Why im2rec skips the line, or <see langword="null"/> if it does not.</returns>
    public string? Read(ReadOnlySpan<byte> line, out ReadOnlySpan<byte> path)
    {
        path = default;
        count = 0;
        if (values.Length > MostKept)
        {
            values = new float[64];
        }

        line = PythonNumber.Strip(line);
        var columns = line.Count((byte)'\t') + 1;
        if (columns < FewestColumns)
        {
            return $"{(columns == 1 ? "1 column" : "2 columns")}, where im2rec needs 3{(columns == 1 && line.Contains((byte)' ') ? "; blanks do not separate columns" : "")}";
        }

        var index = Next(ref line);
        if (!PythonNumber.TryReadWhole(index, out var value))
        {
            return JsonReading.HasByteOrderMark(index) ? "the index follows a byte order mark" : $"the index {Quote(index)} is not a whole number";
        }

        for (var column = 2; column < columns; column++)
        {
            var text = Next(ref line);
            if (!PythonNumber.TryRead(text, out var number))
            {
                return $"column {Text.Of(column)}, {Quote(text)}, is not a number";
            }

            if (count == values.Length)
            {
                Array.Resize(ref values, count * 2);
            }

            values[count++] = number;
        }

        if (value is not { } known)
        {
            return $"the index {Quote(index)} does not fit the header of a record";
        }

        Index = known;
        path = PythonNumber.Strip(line);
        return null;
    }

    private static ReadOnlySpan<byte> Next(ref ReadOnlySpan<byte> line)
    {
        var end = line.IndexOf((byte)'\t');
        var column = line[..end];
        line = line[(end + 1)..];
        return PythonNumber.Strip(column);
    }

    private static string Quote(ReadOnlySpan<byte> text) => Text.Quote(JsonReading.TextOf(text));
}
