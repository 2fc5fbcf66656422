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

    [Theory]
    [InlineData("class name")]
    [InlineData("source-ref")]
    [InlineData("member")]
    [InlineData("type")]
    [InlineData("entries")]
    public async Task Long_lines_need_no_more_memory_than_others(string what)
    {
        const int Lines = 60;
        const int Length = 3_900_000;
        var text = new StringBuilder();
        for (var i = 0; i < Lines; i++)
        {
            var filler = $"{i}{new string('x', Length)}";
            text.Append(what switch
            {
                "class name" => Line(i).Replace("\"c\"", $"\"{filler}\"", StringComparison.Ordinal),
                "source-ref" => Line(i).Replace("s3://b/", $"s3://b/{filler}", StringComparison.Ordinal),
                "member" => Line(i).Replace("\"boxes-metadata\"", $"\"{filler}-metadata\":{{\"type\":\"a\"}},\"boxes-metadata\"", StringComparison.Ordinal),
                "type" => Line(i).Replace("groundtruth/object-detection", $"groundtruth/object-detection{filler}", StringComparison.Ordinal),
                _ => Line(i).Replace("\"annotations\":[", $"\"annotations\":[{string.Concat(Enumerable.Repeat("1,", Length / 2))}", StringComparison.Ordinal),
            });
        }

        var bytes = Encoding.UTF8.GetBytes(text.ToString());
        text.Clear();
        await ManifestOf.ReadAsync(bytes);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var tally = await ManifestOf.ReadAsync(bytes);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        tally.Images.Should().Be(Lines);
        tally.WidestLabel.Should().Be(what == "entries" ? 2 + (5 * ((Length / 2) + 1)) : 7);
        (allocated >> 20).Should().BeLessThan(100, "{0} MiB were read", bytes.Length >> 20);
    }

    [Fact]
    public async Task Any_number_of_classes_is_counted_in_time()
    {
        // Both fall, so that each is among the lowest of those so far.
        var lines = Enumerable.Range(0, 60_000).Select(static i => Line(i)
            .Replace($"\"class_id\":{i % 3}", $"\"class_id\":{1_000_000 - i}", StringComparison.Ordinal)
            .Replace($"\"{i % 3}\":\"c\"", $"\"{1_000_000 - i}\":\"{1_000_000 - i}\"", StringComparison.Ordinal));
        var bytes = Encoding.UTF8.GetBytes(string.Concat(lines));
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var tally = await ManifestOf.ReadAsync(bytes);

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(10));
        tally.Classes.Highest.Should().Be(1_000_000);
        tally.Classes.Counts.Select(static entry => entry.Key).Should().Equal(Enumerable.Range(940_001, 10_000));
    }

    private static string Line(int number) =>
        $$$"""{"source-ref":"s3://b/{{{number}}}.jpg","boxes":{"annotations":[{"class_id":{{{number % 3}}},"width":10,"top":2,"left":1,"height":12}],"image_size":[{"width":40,"depth":3,"height":30}]},"boxes-metadata":{"class-map":{"{{{number % 3}}}":"c"},"type":"groundtruth/object-detection"}}""" + "\n";
}
