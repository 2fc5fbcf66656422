using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Manifests;

/// <summary>Measures the memory of the process, and therefore runs alone.</summary>
[Collection(Alone.Name)]
public class ManifestMemoryTests
{
    [Fact]
    public async Task Lines_need_constant_memory_besides_their_keys()
    {
        var text = string.Concat(Enumerable.Range(0, 20_000).Select(Line));
        var bytes = Encoding.UTF8.GetBytes(text);
        await ManifestOf.ReadAsync(bytes);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var tally = await ManifestOf.ReadAsync(bytes);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        tally.Images.Should().Be(20_000);
        (allocated / 20_000.0).Should().BeLessThan(150, because: "the good path creates nothing but keys");
    }

    private static string Line(int number) =>
        $$$"""{"source-ref":"s3://b/{{{number}}}.jpg","boxes":{"annotations":[{"class_id":{{{number % 3}}},"width":10,"top":2,"left":1,"height":12}],"image_size":[{"width":40,"depth":3,"height":30}]},"boxes-metadata":{"class-map":{"{{{number % 3}}}":"c"},"type":"groundtruth/object-detection"}}""" + "\n";
}
