using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class TrainingContextWriterTests
{
    [Fact]
    public void Whole_profile_is_read_as_it_was_written() => ReadBack(new DatasetProfile
    {
        Samples = 100,
        Classes = 3,
        HighestClassId = 2,
        MaxObjectsPerImage = 0,
        ValidationMaxObjectsPerImage = 7,
        WidestLabel = 452,
        ValidationWidestLabel = 37,
    });

    [Fact]
    public void Unknown_counts_stay_unknown() => ReadBack(new DatasetProfile { Classes = 3 });

    private static void ReadBack(DatasetProfile profile)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            TrainingContextWriter.WriteMembers(writer, profile);
            writer.WriteEndObject();
        }

        var reading = TrainingContextReader.Read(stream.ToArray());

        reading.Findings.Should().BeEmpty();
        reading.Context!.Dataset.Should().Be(profile);
    }
}
