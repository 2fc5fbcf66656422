using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Manifests;

public sealed class ManifestTests
{
    private static readonly byte[] Good = Case("good.manifest");
    private static readonly byte[] Broken = Case("broken.manifest");

    [Theory]
    [InlineData("boxes", 5, 3, 17, new[] { 0, 1 })]
    [InlineData("adjusted-boxes", 7, 4, 22, new[] { 0, 1, 2 })]
    public async Task The_good_manifest_is_counted_by_the_label_that_is_asked_for(string label, int objects, int most, int width, int[] classes)
    {
        var tally = await ManifestOf.ReadAsync(Good, new DatasetProbeOptions { LabelAttribute = label });

        Found.Problems(tally).Should().BeEmpty();
        (tally.Images, tally.Objects, tally.WidestLabel, tally.IsComplete).Should().Be((3L, objects, width, true));
        tally.ObjectsPerImage.Counts.Last().Key.Should().Be(most);
        Found.Classes(tally).Should().Equal(classes);
        tally.Classes.Names.GetValueOrDefault(0)!.Keys.Should().Equal("c0");
        tally.Names.Pieces.SelectMany(static keys => keys).Distinct().Should().HaveCount(3);
        tally.Ranges.Should().Equal(new SampleRange("m", 3, HasLines: true));
        tally.Pictures.WidthRange.Should().Be((500, 500));
        tally.WidestPlace!.Image.Should().StartWith("s3://bucket/img");
    }

    [Fact]
    public async Task Each_line_of_the_broken_manifest_has_its_problem()
    {
        var tally = await ManifestOf.ReadAsync(Broken, new DatasetProbeOptions { LabelAttribute = "boxes" });

        (tally.Images, tally.Objects, tally.WidestLabel, tally.IsComplete).Should().Be((11L, 11L, 12L, true));
        tally.ObjectsPerImage.Counts.First().Should().Be(KeyValuePair.Create(0, 1L));
        Found.Classes(tally).Should().Equal(0, 1, 4);
        tally.Ranges.Single().Count.Should().Be(17);
        var keys = tally.Names.Pieces.SelectMany(static piece => piece).ToArray();
        keys[14].Should().Be(keys[0]).And.NotBe(0);
        Found.Problems(tally).Should().Equal(
            "ODH617 'm', line 9, image 's3://bucket/img8.jpg', object 0, class_id: class_id is the text '0'",
            "ODH622 'm', line 11, image 's3://bucket/img10.jpg', object 0: height 0",
            "ODH624 'm', line 10, image 's3://bucket/img9.jpg', object 0: bottom edge 420 exceeds height 400",
            "ODH628 'm', line 2, image 's3://bucket/img1.jpg': annotations is empty",
            "ODH651 'm', line 5: the JSON ends too early, at byte 50",
            "ODH651 'm', line 14: the line is an array",
            "ODH652 'm', line 7, source-ref: source-ref is missing",
            "ODH653 'm', line 4, image 's3://bucket/img3.jpg', boxes: 'boxes' is missing",
            "ODH653 'm', line 8, image 's3://bucket/img7.jpg', boxes: 'boxes' is missing; failure-reason is 'ClientError: could not be labeled'",
            "ODH653 'm', line 16, image 's3://bucket/img15.jpg', boxes: 'boxes' is a number",
            "ODH654 'm', line 6: the line is blank",
            "ODH656 'm', line 13, source-ref: source-ref is '/local/path.jpg'");
    }

    [Theory]
    [InlineData("\"x\":1", "ODH652 'm', line 2, source-ref: source-ref is missing")]
    [InlineData("\"source\":\"a\"", "ODH652 'm', line 2, source-ref: source-ref is missing; source is not an image")]
    [InlineData("\"source-ref\":null", "ODH652 'm', line 2, source-ref: source-ref is null")]
    [InlineData("\"source-ref\":\"a.jpg\"", "ODH656 'm', line 2, source-ref: source-ref is 'a.jpg'")]
    public async Task A_line_without_an_image_counts_and_is_an_error(string source, string problem)
    {
        var line = $$$"""{{{{source}}},"boxes":{"image_size":[{"width":9,"height":9,"depth":3}],"annotations":[{"class_id":5,"left":1,"top":1,"width":2,"height":2},{"class_id":5,"left":3,"top":3,"width":2,"height":2}]}}""";

        var tally = await ManifestOf.ReadAsync(Line(1) + line + "\n" + Line(2));

        Found.Problems(tally).Should().Equal(problem);
        tally.Problems.All.Single().Key.Severity.Should().Be(FindingSeverity.Error);
        (tally.Images, tally.WidestLabel, tally.Classes.Highest).Should().Be((3L, 12L, 5));
    }

    [Fact]
    public async Task Several_labels_are_listed_and_none_is_guessed()
    {
        var tally = await ManifestOf.ReadAsync(Good);

        Found.Problems(tally).Should().Equal("ODH660 'm': the lines have 'adjusted-boxes' and 'boxes'");
        (tally.Images, tally.IsComplete).Should().Be((0L, false));
    }

    [Fact]
    public async Task A_label_that_no_line_has_is_one_problem_of_the_manifest()
    {
        var wrong = await ManifestOf.ReadAsync(Good, new DatasetProbeOptions { LabelAttribute = "box" });
        var none = await ManifestOf.ReadAsync("{\"source-ref\":\"s3://b/1\"}\n{\"source-ref\":\"s3://b/2\"}\n");

        Found.Problems(wrong).Should().Equal("ODH660 'm': no line has 'box'; they have 'adjusted-boxes' and 'boxes'");
        Found.Problems(none).Should().Equal("ODH660 'm': no line has a label");
    }

    [Theory]
    [InlineData("\"class\":0,\"class-metadata\":{\"class-name\":\"dog\",\"type\":\"groundtruth/image-classification\"}", null, "no line has a label for detection; they have 'class' of type 'groundtruth/image-classification'")]
    [InlineData("\"seg-ref\":\"s3://b/1.png\",\"seg-ref-metadata\":{\"type\":\"groundtruth/semantic-segmentation\"}", null, "no line has a label for detection; they have 'seg-ref' of type 'groundtruth/semantic-segmentation'")]
    [InlineData("\"class\":0,\"class-metadata\":{\"type\":\"a\"},\"b-metadata\":{\"type\":\"c\"}", "boxes", "no line has 'boxes'; they have 'b' of type 'c' and 'class' of type 'a'")]
    [InlineData("\"id\":7", "boxes", "no line has 'boxes'")]
    [InlineData("\"id\":7", null, "no line has a label")]
    public async Task Labels_of_another_kind_are_named(string members, string? wanted, string detail)
    {
        var line = $"{{\"source-ref\":\"s3://b/1.jpg\",{members}}}\n";

        var tally = await ManifestOf.ReadAsync(line + line, new DatasetProbeOptions { LabelAttribute = wanted });

        Found.Problems(tally).Should().Equal($"ODH660 'm': {detail}");
    }

    [Fact]
    public async Task Many_labels_of_another_kind_are_named_in_part()
    {
        var members = string.Concat(Enumerable.Range(10, 12).Select(static number => $",\"l{number}-metadata\":{{\"type\":\"t\"}}"));

        var tally = await ManifestOf.ReadAsync($"{{\"source-ref\":\"s3://b/1.jpg\"{members}}}\n");

        Found.Problems(tally).Should().ContainSingle().Which.Should().Contain("'l10' of type 't' and 'l11'").And.EndWith("'l19' of type 't' and 2 more");
    }

    [Fact]
    public async Task Labels_of_video_frames_are_refused()
    {
        var tally = await ManifestOf.ReadAsync(Case("sequence.manifest"));

        Found.Problems(tally).Should().Equal("ODH659 'm', line 1: the label refers to a sequence of video frames");
        tally.Images.Should().Be(0);
    }

    [Theory]
    [InlineData("[\n{\"source-ref\":\"s3://b/1\"},\n{\"source-ref\":\"s3://b/2\"}]", "the file is a JSON array")]
    [InlineData("[{\"source-ref\":\"s3://b/1\"},{\"source-ref\":\"s3://b/2\"}]\n", "the file is a JSON array")]
    [InlineData("\uFEFF{\r\n \"source-ref\": \"s3://b/1\"\r\n}\r\n{\r\n}", "an object extends over several lines")]
    public async Task One_document_is_no_manifest(string text, string detail)
    {
        var tally = await ManifestOf.ReadAsync(text);

        Found.Problems(tally).Should().Contain($"ODH658 'm', line 1: {detail}");
        tally.IsComplete.Should().BeFalse();
        Found.Codes(await ManifestOf.ReadAsync(Case("not-lines.manifest"))).Should().Equal("ODH658");
    }

    [Fact]
    public async Task A_first_line_that_ends_too_early_is_one_line()
    {
        var tally = await ManifestOf.ReadAsync("[1]\n" + Line(1) + Line(2));
        var cut = await ManifestOf.ReadAsync("{\"source-ref\":\"s3://b/0\",\"boxes\":{\n" + Line(1) + Line(2));

        Found.Lines(tally).Should().Equal("1 ODH651");
        Found.Lines(cut).Should().Equal("1 ODH651");
        (tally.Images, cut.Images).Should().Be((2L, 2L));
    }

    [Theory]
    [InlineData("groundtruth/object-detection", "polygons", "groundtruth/polygons")]
    [InlineData("groundtruth/object_detection", "verify", "groundtruth/label-verification")]
    public async Task Labels_of_other_kinds_are_passed_over(string type, string other, string otherType)
    {
        var label = """{"image_size":[{"width":9,"height":9,"depth":3}],"annotations":[{"class_id":0,"left":1,"top":1,"width":2,"height":2}]}""";
        var text = $$$"""{"source-ref":"s3://b/1","{{{other}}}":{"annotations":[{"class_id":0,"vertices":[]}]},"{{{other}}}-metadata":{"type":"{{{otherType}}}"},"b":{{{label}}},"b-metadata":{"type":"{{{type}}}"}}""";

        var tally = await ManifestOf.ReadAsync(text);

        Found.Problems(tally).Should().BeEmpty();
        tally.Images.Should().Be(1);
    }

    [Fact]
    public async Task A_custom_job_can_have_a_type_of_its_own()
    {
        var label = """{"image_size":[{"width":9,"height":9,"depth":3}],"annotations":[{"class_id":0,"left":1,"top":1,"width":2,"height":2}]}""";

        var tally = await ManifestOf.ReadAsync($$$"""{"source-ref":"s3://b/1","b":{{{label}}},"b-metadata":{"type":"groundtruth/custom"}}""");

        (tally.Images, Found.Codes(tally).Length).Should().Be((1L, 0));
    }

    [Fact]
    public async Task A_label_that_begins_late_is_found()
    {
        var unlabeled = string.Concat(Enumerable.Range(0, 2000).Select(static number => $"{{\"source-ref\":\"s3://b/{number}\"}}\n"));

        var tally = await ManifestOf.ReadAsync(Encoding.UTF8.GetBytes(unlabeled + Line(9)), chunkLength: 1000);

        tally.Images.Should().Be(1);
        tally.Problems.All.Single().Value.Count.Should().Be(2000);
        Found.Codes(tally).Should().Equal("ODH653");
    }

    [Fact]
    public async Task Byte_order_marks_line_ends_and_escapes_do_not_hide_lines()
    {
        var text = "\uFEFF" + Line(1).Replace("\n", "\r\n", StringComparison.Ordinal) + Line(2).Replace("source-ref", "sour\\u0063e-ref", StringComparison.Ordinal)
            + Line(1).Replace("/", "\\/", StringComparison.Ordinal);

        var tally = await ManifestOf.ReadAsync(text);

        tally.Images.Should().Be(3);
        Found.Lines(tally).Should().Equal("- ODH638", "1 ODH655");
        var keys = tally.Names.Pieces.SelectMany(static piece => piece).ToArray();
        (keys[2] == keys[0], keys[1] == keys[0]).Should().Be((true, false));
    }

    [Theory]
    [InlineData("17", "ODH652 'm', line 1, source-ref: source-ref is a number")]
    [InlineData("null", "ODH652 'm', line 1, source-ref: source-ref is null")]
    [InlineData("\"\"", "ODH656 'm', line 1, source-ref: source-ref is ''")]
    [InlineData("\"s3://bucket\"", "ODH656 'm', line 1, source-ref: source-ref is 's3://bucket'")]
    [InlineData("\"s3://bucket/\"", "ODH656 'm', line 1, source-ref: source-ref is 's3://bucket/'")]
    [InlineData("\"https://bucket/a.jpg\"", "ODH656 'm', line 1, source-ref: source-ref is 'https://bucket/a.jpg'")]
    public async Task A_reference_must_be_that_of_an_object(string reference, string problem) =>
        Found.Problems(await ManifestOf.ReadAsync(Line(1).Replace("\"s3://b/1.jpg\"", reference, StringComparison.Ordinal))).Should().Equal(problem);

    [Fact]
    public async Task A_block_may_end_anywhere()
    {
        var small = Encoding.UTF8.GetBytes("\uFEFF{\"source-ref\":\"s3://b/0\"}\r\n\n" + Line(1) + "[1]\n{\"a\n" + Line(2).TrimEnd());
        foreach (var (manifest, step) in new[] { (small, 1), (Broken, 211) })
        {
            var expected = Found.Everything(await ManifestOf.ReadAsync(manifest, new DatasetProbeOptions { LabelAttribute = "boxes", MaxDegreeOfParallelism = 1 }));
            for (var length = 1; length <= manifest.Length; length += step)
            {
                var options = new DatasetProbeOptions { LabelAttribute = "boxes", MaxDegreeOfParallelism = 1 + (length % 4) };
                Found.Everything(await ManifestOf.ReadAsync(manifest, options, length, isPipe: length % 3 == 0)).Should().Be(expected, "blocks of {0} bytes", length);
            }
        }
    }

    [Fact]
    public async Task Carriage_returns_alone_are_told()
    {
        var tally = await ManifestOf.ReadAsync((Line(1) + Line(2) + Line(3)).Replace('\n', '\r'));

        Found.Problems(tally).Should().Equal(
            "ODH651 'm', line 1: lines end in a carriage return alone, so that they are one line",
            "ODH655 'm', line 1: the line ends in a carriage return");
    }

    [Fact]
    public async Task A_line_that_is_too_long_is_passed_over()
    {
        var text = Line(1) + "{\"source-ref\":\"" + new string('x', 17 << 20) + "\"}\n" + Line(2);

        var tally = await ManifestOf.ReadAsync(text);

        Found.Problems(tally).Should().Equal("ODH651 'm', line 2: the line is longer than 4 MiB");
        (tally.Images, tally.Names.Count, tally.IsComplete).Should().Be((2L, 3L, false));
    }

    [Fact]
    public async Task A_file_that_shrinks_while_it_is_read_is_not_complete()
    {
        var tally = await ManifestOf.ReadAsync(Encoding.UTF8.GetBytes(Line(1)), missing: 100);

        Found.Problems(tally).Should().Equal("ODH646 'm': the file has lost its last 100 bytes while it was read");
        (tally.Images, tally.IsComplete).Should().Be((1L, false));
    }

    [Fact]
    public async Task A_sample_is_the_same_for_any_blocks_and_knows_that_it_is_one()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 1000).Select(Line)));
        var options = new DatasetProbeOptions { Sample = 0.1 };

        var one = await ManifestOf.ReadAsync(text, options);
        var other = await ManifestOf.ReadAsync(text, options, chunkLength: 333);

        Found.Everything(other).Should().Be(Found.Everything(one));
        one.Images.Should().BeInRange(50, 150);
        (one.IsComplete, one.Names.Count).Should().Be((false, 1000L));
    }

    [Fact]
    public async Task Cultures_change_nothing()
    {
        var expected = Found.Everything(await ManifestOf.ReadAsync(Broken, new DatasetProbeOptions { LabelAttribute = "boxes" }));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("fa-IR");
            Found.Everything(await ManifestOf.ReadAsync(Broken, new DatasetProbeOptions { LabelAttribute = "boxes" })).Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public async Task Damaged_lines_never_throw_and_leave_their_neighbors_alone()
    {
        var line = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Good).Split('\n')[0] + "\n");
        var random = new Random(11);
        using var stream = new MemoryStream();
        for (var round = 0; round < 100_000; round++)
        {
            stream.Write(Encoding.UTF8.GetBytes(Line(round)));
            var damaged = (byte[])line.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length - 1)] = random.Next(2) == 0 ? (byte)random.Next(11, 256) : (byte)"\"{}[],:\\0-9e.u"[random.Next(14)];
            }

            stream.Write(damaged);
        }

        var tally = await ManifestOf.ReadAsync(stream.ToArray(), new DatasetProbeOptions { LabelAttribute = "boxes" });

        tally.Names.Count.Should().Be(200_000);
        tally.Images.Should().BeGreaterThan(100_000);
        tally.Problems.All.SelectMany(static list => list.Value.First).Should().OnlyContain(static example => example.Location.Line % 2 == 0);
    }

    [Fact]
    public async Task Canceling_stops_the_scan()
    {
        var act = () => ManifestOf.ReadAsync(Good, isCanceled: true);

        await act.Should().ThrowAsync<OperationCanceledException>();
    }

    private static byte[] Case(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "manifest", name));

    private static string Line(int number) =>
        $$$"""{"source-ref":"s3://b/{{{number}}}.jpg","boxes":{"annotations":[{"class_id":{{{number % 3}}},"width":10,"top":2,"left":1,"height":12}],"image_size":[{"width":40,"depth":3,"height":30}]},"boxes-metadata":{"class-map":{"{{{number % 3}}}":"c"},"type":"groundtruth/object-detection"}}""" + "\n";
}
