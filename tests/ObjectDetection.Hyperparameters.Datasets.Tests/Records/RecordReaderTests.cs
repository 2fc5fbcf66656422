using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;
using static ObjectDetection.Hyperparameters.Datasets.Tests.Support.RecordFile;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Records;

public class RecordReaderTests
{
    private static readonly byte[] MagicBytes = [0x0a, 0x23, 0xd7, 0xce];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task File_of_im2rec_is_counted(bool isStream)
    {
        var report = await ReadAsync(Of(Pack(0, Label(0), Png(40, 30)), Pack(1, Label(0, 1, 1), Png(64, 48)), Pack(2, Label(2), Png(16, 16))), isStream);

        report.Problems.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Images = 3, Objects = 5, NumClasses = 3, MaxObjectsPerImage = 3, WidestLabel = 17, IsComplete = true });
        report.Classes.Select(static item => (item.Id, item.Objects)).Should().Equal((0, 2), (1, 2), (2, 1));
        report.ImageFormats.Should().Equal(new Dictionary<string, long> { ["PNG"] = 3 });
        report.WidestLabelLocation!.Record.Should().Be(1);
    }

    public static TheoryData<string, int> Magics => new()
    {
        { "start", 2 }, { "middle", 2 }, { "end", 2 }, { "twice", 3 }, { "unaligned", 1 }, { "header", 2 },
    };

    [Theory]
    [MemberData(nameof(Magics))]
    public async Task Record_split_at_the_magic_number_is_assembled(string where, int parts)
    {
        var image = Png(40, 30, 80);
        byte[] label = [.. Pack(7, Label(1), [])];
        byte[] payload = where switch
        {
            "start" => [.. Pack(Magic, Label(1), image)],
            "middle" => [.. label, .. image[..40], .. MagicBytes, .. image[40..]],
            "end" => [.. label, .. image, .. MagicBytes],
            "twice" => [.. label, .. image, .. MagicBytes, .. MagicBytes],
            "unaligned" => [.. label, .. image[..42], .. MagicBytes, .. image[42..]],
            _ => [.. Pack(Magic | (ulong)1 << 40, Label(1), image)],
        };
        var bytes = Of(Pack(0, Label(0), image), payload, Pack(2, Label(2), image));
        CountOf(bytes, MagicBytes, aligned: true).Should().Be(2 + parts);

        foreach (var isStream in new[] { false, true })
        {
            var report = await ReadAsync(bytes, isStream);
            report.Problems.Should().BeEmpty();
            report.Images.Should().Be(3);
            report.Classes.Select(static item => item.Id).Should().Equal(0, 1, 2);
            report.ImageWidths.Sum(static bin => bin.Count).Should().Be(3);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public async Task Length_of_reads_does_not_matter(int longest)
    {
        byte[][] payloads = [.. Enumerable.Range(0, 200).Select(static i => Pack((ulong)i, Label([.. Enumerable.Range(0, (i % 5) + 1).Select(static id => (float)id)]), Png(10 + i, 20, 50 + (i * 37))))];
        var bytes = Of(payloads);
        bytes[5000] ^= 0xff;

        var expected = await ReadAsync(bytes);
        var actual = await ReadAsync(bytes, longestRead: longest);

        Describe(actual).Should().Be(Describe(expected));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Counting_goes_on_behind_damage(bool isStream)
    {
        byte[][] records = [.. Enumerable.Range(0, 5).Select(static i => Frame(Pack((ulong)i, Label(i), Png(40, 30))))];
        byte[] bytes = [.. records.SelectMany(static record => record)];
        bytes[records[0].Length] ^= 1;

        var report = await ReadAsync(bytes, isStream);

        report.Images.Should().Be(4);
        report.IsComplete.Should().BeFalse();
        report.Classes.Select(static item => item.Id).Should().Equal(0, 2, 3, 4);
        var problem = report.Problems.Should().ContainSingle(static problem => problem.Code == "ODH602").Subject;
        problem.Examples.Should().ContainSingle().Which.Location.Should().Be(new DatasetLocation("a.rec") { Record = 1, Offset = records[0].Length });
    }

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(4, true)]
    [InlineData(5, true)]
    public async Task Length_that_lies_hides_no_other_record(int at, bool isStream)
    {
        byte[][] records = [.. Enumerable.Range(0, 40).Select(static i => Frame(Pack((ulong)i, Label(i), Png(40, 30, 1000))))];
        for (var bit = 0; bit < 8; bit++)
        {
            byte[] bytes = [.. records.SelectMany(static record => record)];
            bytes[(records[0].Length * 3) + at] ^= (byte)(1 << bit);

            var report = await ReadAsync(bytes, isStream);

            report.Classes.Select(static item => item.Id).Should().Contain([0, 1, 2, .. Enumerable.Range(4, 36)], $"bit {bit} was damaged, and the problems are {string.Join("; ", report.Problems)}");
        }
    }

    [Fact]
    public async Task Every_undamaged_record_is_covered_whatever_is_damaged()
    {
        const int Damages = 10_000;
        var random = new Random(4711);
        byte[][] payloads = [.. Enumerable.Range(0, 30).Select(i => Pack(i == 11 ? Magic : (ulong)i, Label(i), Png(40, 30, 60 + (i * i * 3))))];
        byte[][] records = [.. payloads.Select(Frame)];
        byte[] good = [.. records.SelectMany(static record => record)];
        for (var round = 0; round < Damages; round++)
        {
            var bytes = (byte[])good.Clone();
            var position = random.Next(bytes.Length);
            bytes[position] ^= (byte)(1 << random.Next(8));
            var damaged = 0;
            for (var end = records[0].Length; end <= position; end += records[++damaged].Length)
            {
            }

            var report = await ReadAsync(bytes, round % 2 == 0);

            var missing = Enumerable.Range(0, 30).Except(report.Classes.Select(static item => item.Id)).Except([damaged]).ToArray();
            missing.Should().BeEmpty($"only record {damaged} was damaged, at byte {position} in round {round}: {string.Join("; ", report.Problems)}");
            report.Images.Should().BeInRange(29, 31);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(200)]
    public async Task Damage_is_the_same_however_many_bytes_a_read_returns(int longestRead)
    {
        byte[][] records = [.. Enumerable.Range(0, 6).Select(static i => Frame(Pack((ulong)i, Label(i), Png(40, 30, 60))))];
        byte[] bytes = [.. records.SelectMany(static record => record)];
        BitConverter.TryWriteBytes(bytes.AsSpan(records[0].Length + 4), records[1].Length + records[2].Length - 8);

        // The label does not fit, so that nothing has to be read but the header.
        BitConverter.TryWriteBytes(bytes.AsSpan(records[0].Length + 8), 1_000_000);

        var whole = await ReadAsync(bytes);

        whole.Problems.Should().NotBeEmpty("a record starts inside another");
        Describe(await ReadAsync(bytes, longestRead: longestRead)).Should().Be(Describe(whole));
    }

    [Fact]
    public async Task Stream_and_file_give_the_same_report()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "recordio"), "*.rec"))
        {
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            Describe(await ReadAsync(bytes, isStream: true)).Should().Be(Describe(await ReadAsync(bytes)), Path.GetFileName(path));
        }
    }

    [Fact]
    public async Task Pieces_of_a_file_are_put_together_in_order()
    {
        byte[][] records = [.. Enumerable.Range(0, 700).Select(static i => Frame(Pack((ulong)i, Label(i % 7), Png(40, 30, 100_000 + (i * 13)))))];
        byte[] bytes = [.. records.SelectMany(static record => record)];
        bytes.Length.Should().BeGreaterThan(64 << 20, "several pieces are to be scanned");
        bytes[records[0].Length + 1] ^= 1;

        var one = await ReadAsync(bytes, threads: 1);
        var several = await ReadAsync(bytes, threads: 8);

        one.Images.Should().Be(699);
        Describe(several).Should().Be(Describe(one));
        Describe(await ReadAsync(bytes, isStream: true)).Should().Be(Describe(one));
    }

    [Fact]
    public async Task Index_that_fits_is_no_problem_and_a_stale_one_is()
    {
        var cases = Path.Combine(AppContext.BaseDirectory, "Cases", "recordio");
        var records = new DataSource(LocalStorage.Instance, Path.Combine(cases, "good.rec"), "good.rec");

        var good = await ReadAsync(new RecordReader([new RecordFiles(records, new DataSource(LocalStorage.Instance, Path.Combine(cases, "good.idx"), "good.idx"))]));
        var stale = await ReadAsync(new RecordReader([new RecordFiles(records, new DataSource(LocalStorage.Instance, Path.Combine(cases, "good-stale.idx"), "good-stale.idx"))]));

        good.Problems.Should().BeEmpty();
        stale.Problems.Should().ContainSingle().Which.Examples.Select(static example => example.ToString()).Should().Equal(
            "'good-stale.idx': 5 entries for 6 records", "'good-stale.idx', line 4: no record starts at byte 624");
    }

    [Theory]
    [InlineData("0\t9223372036854775807\n")]
    [InlineData("0\t100000\n")]
    public async Task Index_that_points_behind_the_file_is_a_problem_of_the_index(string index)
    {
        var files = new BytesStorage { ["a.rec"] = Of(Pack(0, Label(0), Png(40, 30))), ["a.idx"] = System.Text.Encoding.ASCII.GetBytes(index) };

        var report = await ReadAsync(new RecordReader([new RecordFiles(new DataSource(files, "a.rec", "a.rec"), new DataSource(files, "a.idx", "a.idx"))]));

        report.Images.Should().Be(1);
        report.Problems.Should().ContainSingle().Which.Examples.Should().ContainSingle().Which.ToString().Should().StartWith("'a.idx', line 1: no record starts at byte ");
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Widths_of_the_first_record_decide_however_long_or_split_it_is(bool isStream, bool isSplit)
    {
        float[] wide = [2, 6, 0, 0.1f, 0.1f, 0.5f, 0.5f, 1];
        var image = Png(40, 30, 100_000);
        if (isSplit)
        {
            image = [.. image, .. MagicBytes];
        }

        byte[][] others = [.. Enumerable.Range(1, 350).Select(static i => Pack((ulong)i, i < 340 ? Label(0) : [2, 6, 0, 0.1f, 0.1f, 0.5f, 0.5f, 1], Png(40, 30, 200_000)))];
        var bytes = Of([Pack(0, wide, image), .. others]);
        bytes.Length.Should().BeGreaterThan(64 << 20, "several pieces are to be scanned");

        var report = await ReadAsync(bytes, isStream);

        var differing = report.Problems.Should().ContainSingle().Which;
        (differing.Code, differing.Count).Should().Be(("ODH611", 339));
        differing.Examples[0].ToString().Should().StartWith("'a.rec', record 1 (").And.EndWith(": widths 2 and 5 where the first label has 2 and 6");
    }

    [Theory]
    [InlineData(40 << 20, 32 << 20, false)]
    [InlineData(40 << 20, 32 << 20, true)]
    [InlineData(40 << 20, 30 << 20, true)]
    public async Task Long_garbage_is_one_problem(int garbage, int before, bool isFollowed)
    {
        var first = Of(Pack(0, Label(0), Png(40, 30, before - 8 - 52)));
        first.Length.Should().Be(before);
        byte[] bytes = [.. first, .. new byte[garbage], .. isFollowed ? Of(Pack(1, Label(1), Png(40, 30))) : []];

        var report = await ReadAsync(bytes);

        report.Images.Should().Be(isFollowed ? 2 : 1);
        report.IsComplete.Should().BeFalse();
        var problem = report.Problems.Should().ContainSingle().Which;
        (problem.Code, problem.Count).Should().Be(("ODH602", 1));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(7)]
    public async Task Bytes_after_the_last_record_are_told_at_the_end_of_a_piece_too(int count)
    {
        byte[] bytes = [.. Of(Pack(0, Label(0), Png(40, 30, (32 << 20) - 8 - 52))), .. new byte[count]];

        var report = await ReadAsync(bytes);

        report.Problems.Should().ContainSingle().Which.Examples.Should().ContainSingle().Which.ToString().Should().Be($"'a.rec', record 1 (at byte 33554432): {count} bytes");
    }

    [Theory]
    [InlineData("BM\0\0\0\0\0\0\0\0\0\0\0\0(", "ODH650 'a.rec', record 0 (at byte 0): the image is a BMP", false)]
    [InlineData("II*\0", "ODH650 'a.rec', record 0 (at byte 0): the image is a TIFF", false)]
    [InlineData("RIFF....WEBP", "ODH650 'a.rec', record 0 (at byte 0): the image is a WebP", false)]
    [InlineData("GIF89a", "ODH642 'a.rec', record 0 (at byte 0): the image is a GIF", true)]
    public async Task Image_that_only_OpenCV_reads_is_a_warning(string signature, string problem, bool isError)
    {
        var report = await ReadAsync(Of(Pack(0, Label(0), [.. System.Text.Encoding.ASCII.GetBytes(signature), .. new byte[60]])));

        report.Problems.SelectMany(static found => found.Examples.Select(example => $"{found.Code} {example}")).Should().Equal(problem);
        report.HasErrors.Should().Be(isError);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(-2)]
    public async Task Object_of_a_negative_class_fails_nothing(float id)
    {
        var report = await ReadAsync(Of(Pack(0, Label(0, id), Png(40, 30))));

        report.Problems.SelectMany(static found => found.Examples.Select(example => $"{found.Code} {example}")).Should()
            .Equal($"ODH615 'a.rec', record 0, object 1, class ID (at byte 0): class ID {id}");
        report.HasErrors.Should().BeFalse();
        report.NumClasses.Should().Be(1);
    }

    private static string Describe(DatasetReport report) => string.Join('\n', [
        $"{report.Images} {report.Objects} {report.WidestLabel} {report.WidestLabelLocation} {report.IsComplete} {report.MaxObjectsPerImage}",
        .. report.Classes.Select(static item => item.ToString()),
        .. report.ImageWidths.Select(static bin => bin.ToString()),
        .. report.Problems.SelectMany(static problem => problem.Examples.Select(example => $"{problem.Code} {problem.Count} {example}")),
    ]);

    private static int CountOf(byte[] bytes, byte[] sought, bool aligned) =>
        Enumerable.Range(0, bytes.Length - 3).Count(i => (!aligned || i % 4 == 0) && bytes.AsSpan(i, 4).SequenceEqual(sought));

    private static Task<DatasetReport> ReadAsync(byte[] bytes, bool isStream = false, int longestRead = int.MaxValue, int threads = 2)
    {
        IDatasetStorage storage = isStream ? new OpenedStorage(new ForwardContent(new MemoryStream(bytes))) : new BytesStorage(longestRead) { ["a.rec"] = bytes };
        return ReadAsync(new RecordReader([new RecordFiles(new DataSource(storage, "a.rec", "a.rec"))]), threads);
    }

    private static async Task<DatasetReport> ReadAsync(RecordReader reader, int threads = 2)
    {
        var run = new ProbeRun(new DatasetProbeOptions { MaxDegreeOfParallelism = threads }, TestContext.Current.CancellationToken);
        ChannelTally tally = await reader.ReadAsync(run);
        return new DatasetReport(DatasetForm.RecordIO, tally);
    }
}
