using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Report;

/// <summary>Tallies of files with random contents, in which names, images and problems recur.</summary>
internal sealed class SomeData(int seed, DatasetForm form, int maxExamples = 3)
{
    private static readonly Rule[] Found = [Rules.BoxOutside, Rules.NoObjects, Rules.ImageUndecodable, Rules.LabelMalformed];
    private static readonly string[] Names = ["dog", "cat", "<b>\"Łódź\"</b>", "line\nfeed", "\u202Eright", ""];
    private readonly Random random = new(seed);

    public DatasetForm Form => form;

    /// <summary>Returns the tallies of a number of files.</summary>
    public ChannelTally[] Files(string channel, int count) => [.. Enumerable.Range(0, count).Select(index => File($"{channel}-{index}"))];

    /// <summary>Returns the report on files, training and validation, as a probe of them together gives it.</summary>
    public DatasetReport Report(IEnumerable<ChannelTally> training, IEnumerable<ChannelTally>? validation, bool isPartial)
    {
        var whole = Join(training);
        var other = validation is null ? null : new DatasetReport(form, Join(validation), isPartial: isPartial);
        return new DatasetReport(form, whole, other, other is null ? null : Leakage.Of(form, whole, other.Tally), isPartial);
    }

    private ChannelTally Join(IEnumerable<ChannelTally> files)
    {
        var tally = new ChannelTally(maxExamples);
        foreach (var file in files)
        {
            tally.Append(file);
        }

        return tally;
    }

    private ChannelTally File(string file)
    {
        var tally = new ChannelTally(maxExamples) { IsComplete = random.Next(20) > 0 };
        var samples = random.Next(30);
        for (var sample = 0; sample < samples; sample++)
        {
            Add(tally, file, sample);
        }

        if (form != DatasetForm.Images)
        {
            tally.Ranges.Add(new SampleRange(file, samples, form != DatasetForm.RecordIO));
        }

        return tally;
    }

    private void Add(ChannelTally tally, string file, int sample)
    {
        var path = $"{file}/{sample}.jpg";
        var place = form switch
        {
            DatasetForm.Images => new Place(path),
            DatasetForm.RecordIO => new Place(file) { Record = sample },
            _ => new Place(file) { Line = sample + 1 },
        };
        tally.Names.Add(random.Next(8) == 0 ? 0 : (ulong)random.NextInt64(100) << 57);
        tally.Contents.Add(random.Next(8) == 0 ? 0 : (ulong)random.NextInt64(100) << 56);
        if (form == DatasetForm.Images)
        {
            tally.Paths.Add(path);
        }

        var objects = random.Next(4) == 0 ? random.Next(3000) : random.Next(5);
        tally.AddImage(objects);
        tally.AddLabel(2 + (5 * Math.Min(objects, 3)), place);
        tally.AddBox(random.NextDouble(), random.NextDouble());
        for (var item = 0; item < Math.Min(objects, 5); item++)
        {
            tally.Classes.Add(random.Next(20) == 0 ? random.Next(100_000) : 3 * random.Next(5));
        }

        if (random.Next(3) == 0)
        {
            tally.Classes.AddName(random.Next(4), Names[random.Next(Names.Length)], place with { Field = "categories" });
        }

        if (random.Next(3) == 0)
        {
            tally.Pictures.Add(new ImageHeader { Format = ImageFormat.Png, Width = random.Next(1, 5000), Height = random.Next(1, 40_000), Channels = random.Next(5) });
        }

        if (random.Next(4) == 0)
        {
            var exact = place with { Object = random.Next(3) - 1, Offset = random.Next(2) - 1, Image = random.Next(2) == 0 ? Names[1] : null };
            tally.Problems.Add(Found[random.Next(Found.Length)], exact, $"found {random.Next(3)}");
        }
    }
}
