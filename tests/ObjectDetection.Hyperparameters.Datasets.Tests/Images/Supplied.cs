using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

/// <summary>Reads a header as callers do: with a few first bytes, and then with as many as are asked for.</summary>
internal static class Supplied
{
    public static (ImageHeader Header, int Last) Read(byte[] image, int first, Action? called = null)
    {
        var supplied = Math.Min(first, image.Length);
        while (true)
        {
            called?.Invoke();
            var header = ImageHeaders.Read(image.AsSpan(0, supplied), image.Length);
            if (header.NeedsLength == 0)
            {
                return (header, supplied);
            }

            header.NeedsLength.Should().BeGreaterThan(supplied).And.BeLessThanOrEqualTo(Math.Min(image.Length, ImageHeaders.MaximumHead));
            supplied = header.NeedsLength;
        }
    }
}
