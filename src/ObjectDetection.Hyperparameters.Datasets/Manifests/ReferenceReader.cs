using System.Buffers;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>Opens the images that a manifest refers to, and reads their headers.</summary>
/// <param name="storage">Where the images are.</param>
/// <param name="limit">The number of images that are open at the same time.</param>
internal sealed class ReferenceReader(IDatasetStorage storage, int limit) : IDisposable
{
    private const int UsualHead = 4096;
    private readonly SemaphoreSlim open = new(limit);

    public void Dispose() => open.Dispose();

    /// <summary>Reads the headers of some images, in the order of the references.</summary>
    public async Task<ReferencedImage[]> ReadAsync(List<ManifestReference> references, CancellationToken cancellationToken)
    {
        var images = new ReferencedImage[references.Count];
        var parallelism = new ParallelOptions { MaxDegreeOfParallelism = limit, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, images.Length, parallelism, async (index, token) =>
        {
            await open.WaitAsync(token).ConfigureAwait(false);
            try
            {
                images[index] = await ReadAsync(references[index].Uri, token).ConfigureAwait(false);
            }
            finally
            {
                open.Release();
            }
        }).ConfigureAwait(false);
        return images;
    }

    /// <summary>Counts an image, and reports what is wrong with it.</summary>
    public static void Count(in ReferencedImage image, in ManifestReference reference, string file, ChannelTally tally)
    {
        var place = new Place(file) { Line = reference.Line, Image = reference.Uri };
        if (!image.IsThere)
        {
            tally.Problems.Add(Rules.ReferenceBroken, place with { Field = "source-ref" }, "there is no such image");
        }
        else if (image.Fault is { } fault)
        {
            tally.Problems.Add(Rules.FileUnreadable, place, fault);
            tally.IsComplete = false;
        }
        else if (ImageProblems.Add(tally, image.Header, place) && image.Header.HasSize && reference.Width > 0
            && !image.Header.Fits(reference.Width, reference.Height))
        {
            tally.Problems.Add(Rules.ImageSizeDiffers, place with { Field = "image_size" }, (image, reference), static state =>
                $"image_size is {Text.Of(state.reference.Width)} x {Text.Of(state.reference.Height)}, the image {Text.Of(state.image.Header.Width)} x {Text.Of(state.image.Header.Height)}");
        }
    }

    private async Task<ReferencedImage> ReadAsync(string uri, CancellationToken cancellationToken)
    {
        try
        {
            var content = await storage.OpenAsync(uri, cancellationToken).ConfigureAwait(false);
            if (content is null)
            {
                return default;
            }

            await using (content.ConfigureAwait(false))
            {
                return new ReferencedImage(true, null, await ReadHeaderAsync(content, cancellationToken).ConfigureAwait(false));
            }
        }
        catch (UnauthorizedAccessException)
        {
            return new ReferencedImage(true, "access to the image is denied", default);
        }
        catch (IOException)
        {
            return new ReferencedImage(true, "the image cannot be read", default);
        }
    }

    private static async Task<ImageHeader> ReadHeaderAsync(IDatasetContent content, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(UsualHead);
        try
        {
            var (length, filled, wanted) = (content.Length ?? long.MaxValue, 0, UsualHead);
            while (true)
            {
                wanted = (int)Math.Min(wanted, length);
                if (buffer.Length < wanted)
                {
                    var larger = ArrayPool<byte>.Shared.Rent(wanted);
                    buffer.AsSpan(0, filled).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer);
                    buffer = larger;
                }

                while (filled < wanted)
                {
                    var count = await content.ReadAsync(filled, buffer.AsMemory(filled, wanted - filled), cancellationToken).ConfigureAwait(false);
                    length = count == 0 ? filled : length;
                    filled += count;
                    wanted = (int)Math.Min(wanted, length);
                }

                var header = ImageHeaders.Read(buffer.AsSpan(0, filled), length);
                if (header.NeedsLength <= filled)
                {
                    return header;
                }

                wanted = header.NeedsLength;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
