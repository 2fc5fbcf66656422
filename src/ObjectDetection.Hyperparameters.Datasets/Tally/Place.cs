namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>A location that is cheap to pass around; most are never shown. Numbers are -1 where there is none.</summary>
internal readonly record struct Place(string File)
{
    /// <summary>Gets the folder that the name of the file begins with, or <see langword="null"/> if it is the whole name.</summary>
    public string? Folder { get; init; }

    public long Line { get; init; } = -1;

    public long Record { get; init; } = -1;

    public long Offset { get; init; } = -1;

    public int Object { get; init; } = -1;

    public string? Image { get; init; }

    public string? Field { get; init; }

    public DatasetLocation ToLocation() => new(string.IsNullOrEmpty(Folder) ? File : $"{Folder}/{File}")
    {
        Line = Line < 0 ? null : Line,
        Record = Record < 0 ? null : Record,
        Offset = Offset < 0 ? null : Offset,
        ObjectIndex = Object < 0 ? null : Object,
        Image = Image,
        Field = Field,
    };

    /// <summary>Determines whether the place is before a location. Most places of a file come in order, so that this is decided without creating a location.</summary>
    public bool IsBefore(DatasetLocation location)
    {
        if (Folder is not null)
        {
            return ToLocation().CompareTo(location) < 0;
        }

        var order = string.CompareOrdinal(File, location.File);
        order = order != 0 ? order : Line.CompareTo(location.Line ?? -1);
        order = order != 0 ? order : Record.CompareTo(location.Record ?? -1);
        return order < 0 || (order == 0 && ToLocation().CompareTo(location) < 0);
    }
}
