namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>An image's size and boxes in pixels, as they are in a set with twenty classes and five objects an image on average.</summary>
internal sealed record GeneratedSample(int Width, int Height, IReadOnlyList<GeneratedBox> Boxes)
{
    private const int Classes = 20;

    /// <summary>Makes samples, the same ones each time.</summary>
    public static IEnumerable<GeneratedSample> Make(int count)
    {
        var random = new Random(count);
        for (var i = 0; i < count; i++)
        {
            var (width, height) = (random.Next(300, 1025), random.Next(300, 1025));
            var boxes = new GeneratedBox[random.Next(1, 10)];
            for (var j = 0; j < boxes.Length; j++)
            {
                var (left, top) = (random.Next(width - 20), random.Next(height - 20));
                boxes[j] = new GeneratedBox(random.Next(Classes), left, top, random.Next(10, width - left), random.Next(10, height - top));
            }

            yield return new GeneratedSample(width, height, boxes);
        }
    }
}
