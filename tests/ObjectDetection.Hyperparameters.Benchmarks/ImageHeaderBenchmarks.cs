using BenchmarkDotNet.Attributes;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.IO;
using ObjectDetection.Hyperparameters.Benchmarks.Profiling;
using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>Reading the size and the channels of a JPEG, beside MetadataExtractor, which is asked for the frame alone.</summary>
public class ImageHeaderBenchmarks
{
    private static readonly JpegSegmentType[] Frames = [JpegSegmentType.Sof0, JpegSegmentType.Sof1, JpegSegmentType.Sof2];
    private byte[] jpeg = [];

    [GlobalSetup]
    public void Setup()
    {
        using var stream = new MemoryStream();
        new JpegBytes(new Random(0)).Write(stream, 640, 480, 4096, variant: 0);
        jpeg = stream.ToArray();
    }

    [Benchmark(Baseline = true)]
    public int MetadataExtractor()
    {
        var directory = new JpegReader().Extract(JpegSegmentReader.ReadSegments(new SequentialByteArrayReader(jpeg), Frames).First());
        return directory.GetImageWidth() + directory.GetImageHeight() + directory.GetNumberOfComponents();
    }

    [Benchmark]
    public int Own()
    {
        var header = ImageHeaders.Read(jpeg, jpeg.Length);
        return header.Width + header.Height + header.Channels;
    }
}
