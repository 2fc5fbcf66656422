using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>A place whose image gets its name when the first problem is found there; most never need one.</summary>
internal ref struct NamedPlace(in Place plain, ReadOnlySpan<byte> image)
{
    private readonly ReadOnlySpan<byte> image = image;
    private Place place = plain;

    /// <summary>Gets the place as it is, with or without the name of its image.</summary>
    public readonly Place Plain => place;

    public readonly bool IsBefore(DatasetLocation location) => place.IsBefore(location);

    public Place Get()
    {
        if (place.Image is null && !image.IsEmpty)
        {
            place = place with { Image = JsonReading.TextOf(image) };
        }

        return place;
    }

    public Place Get(int index, string? field = null) => Get() with { Object = index, Field = field };
}
