namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A location in a data set.</summary>
/// <param name="File">The file, as the data set names it.</param>
public sealed record DatasetLocation(string File)
{
    /// <summary>Gets the line, starting at 1, or <see langword="null"/> if the file has no lines.</summary>
    public long? Line { get; init; }

    /// <summary>Gets the record, starting at 0, or <see langword="null"/> if the file has no records or the number is unknown.</summary>
    public long? Record { get; init; }

    /// <summary>Gets the byte offset of the record in the file, or <see langword="null"/> if it does not matter.</summary>
    public long? Offset { get; init; }

    /// <summary>Gets the object in the image, starting at 0, or <see langword="null"/> if the location is not one object.</summary>
    public int? ObjectIndex { get; init; }

    /// <summary>Gets the name of the image, or <see langword="null"/> if it has none or it is <see cref="File"/>.</summary>
    public string? Image { get; init; }

    /// <summary>Gets the field at fault, or <see langword="null"/> if there is none.</summary>
    public string? Field { get; init; }

    /// <summary>Compares locations by file, line, record, offset and object.</summary>
    /// <param name="other">The other location.</param>
    internal int CompareTo(DatasetLocation? other)
    {
        if (other is null)
        {
            return 1;
        }

        var order = string.CompareOrdinal(File, other.File);
        order = order != 0 ? order : Nullable.Compare(Line, other.Line);
        order = order != 0 ? order : Nullable.Compare(Record, other.Record);
        order = order != 0 ? order : Nullable.Compare(Offset, other.Offset);
        order = order != 0 ? order : Nullable.Compare(ObjectIndex, other.ObjectIndex);
        order = order != 0 ? order : string.CompareOrdinal(Field, other.Field);
        return order != 0 ? order : string.CompareOrdinal(Image, other.Image);
    }

    /// <summary>Returns the location in words: <c>train.rec, record 4, object 0 (at byte 1204)</c>.</summary>
    public override string ToString()
    {
        var line = Line is { } number ? $", line {Text.Of(number)}" : "";
        var record = Record is { } index ? $", record {Text.Of(index)}" : "";
        var item = ObjectIndex is { } position ? $", object {Text.Of(position)}" : "";
        var offset = Offset is { } start ? $" (at byte {Text.Of(start)})" : "";
        var image = Image is { } name ? $", image {Text.QuotePath(name)}" : "";
        var field = Field is { } member ? $", {member}" : "";
        return $"{Text.QuotePath(File)}{line}{record}{image}{item}{field}{offset}";
    }
}
