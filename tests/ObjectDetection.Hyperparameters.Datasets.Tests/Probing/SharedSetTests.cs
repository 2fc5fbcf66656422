using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Probing;

/// <summary>Probes the sets in <c>Cases</c>, and compares with what <c>expected.json</c> says of them.</summary>
public class SharedSetTests
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases");
    private static readonly JsonElement Expected = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Cases, "expected.json"))).RootElement.GetProperty("sets");

    /// <summary>Gets the problems that are to be found, by file: codes with the record, line or image that they are about.</summary>
    private static readonly Dictionary<string, string[]> Problems = new()
    {
        ["recordio/good.rec"] = [],
        ["recordio/multipart.rec"] = [],
        ["recordio/truncated-payload.rec"] = ["ODH601@1204"],
        ["recordio/truncated-header.rec"] = ["ODH601@1204"],
        ["recordio/trailing-bytes.rec"] = ["ODH604@1352"],
        ["recordio/bad-magic.rec"] = ["ODH602@480"],
        ["recordio/empty.rec"] = ["ODH605"],
        ["recordio/not-recordio.rec"] = ["ODH692"],
        ["recordio/orphan-part.rec"] = ["ODH603@160"],
        ["recordio/unfinished-multipart.rec"] = ["ODH603@160"],
        ["recordio/with-empty.rec"] = ["ODH608 2", "ODH610 1", "ODH612 3"],
        ["recordio/bad-label.rec"] = ["ODH609 1", "ODH609 2", "ODH609 3", "ODH609 4"],
        ["recordio/voc-style.rec"] = [],
        ["recordio/wide-header.rec"] = [],
        ["recordio/mixed-widths.rec"] = ["ODH611 1", "ODH611 2"],
        ["recordio/class-gaps.rec"] = ["ODH618", "ODH619"],
        ["recordio/bad-boxes.rec"] = ["ODH615 8", "ODH616 7", "ODH622 6", "ODH621 9", "ODH622 4", "ODH623 5", "ODH624 2", "ODH624 3", "ODH625 1"],
        ["recordio/bad-header.rec"] = ["ODH606 1", "ODH607 2", "ODH641 3", "ODH642 4", "ODH614 4"],
        ["recordio/validation-wider.rec"] = [],
    };

    /// <summary>Gets the numbers that differ from <c>expected.json</c>, whose reader stops at the first damage.</summary>
    private static readonly Dictionary<string, (long Images, long? Width, int Objects, int[] Classes)> Resumed = new()
    {
        ["recordio/bad-magic.rec"] = (5, 27, 5, [0, 1, 2]),
        ["recordio/orphan-part.rec"] = (2, 12, 2, [0, 1]),
    };

    public static TheoryData<string> RecordFiles => [.. Problems.Keys];

    [Fact]
    public void Every_record_file_is_tested() =>
        Directory.GetFiles(Path.Combine(Cases, "recordio"), "*.rec").Select(static path => $"recordio/{Path.GetFileName(path)}").Should().BeEquivalentTo(Problems.Keys);

    [Theory]
    [MemberData(nameof(RecordFiles))]
    public async Task Record_file_is_as_expected(string name)
    {
        var expected = Expected.GetProperty(name);
        var report = await ProbeAsync(name);

        var problems = report.Problems.SelectMany(static problem => problem.Examples.Count == 0 ? [problem.Code] : problem.Examples.Select(example => Place(problem, example)));
        problems.Should().BeEquivalentTo(Problems[name]);
        var (images, width, objects, classes) = Resumed.TryGetValue(name, out var resumed) ? resumed : (
            expected.GetProperty("samples").GetInt64(),
            expected.GetProperty("label_width").ValueKind == JsonValueKind.Null ? null : expected.GetProperty("label_width").GetInt64(),
            expected.GetProperty("max_objects").GetInt32(),
            [.. expected.GetProperty("classes").EnumerateArray().Select(static id => id.GetInt32())]);
        report.Images.Should().Be(images);
        report.WidestLabel.Should().Be(width);
        report.MaxObjectsPerImage.Should().Be(objects);
        report.Classes.Select(static item => item.Id).Should().Equal(classes);
        if (expected.TryGetProperty("objects", out var count))
        {
            report.Objects.Should().Be(count.GetInt64());
        }
    }

    [Fact]
    public async Task Stale_index_is_found_by_its_name()
    {
        using var folder = new Support.Folder();
        folder.With("train.rec", File.ReadAllBytes(Path.Combine(Cases, "recordio", "good.rec"))).With("train.idx", File.ReadAllBytes(Path.Combine(Cases, "recordio", "good-stale.idx")));

        var report = await DatasetProbe.ProbeAsync(folder.Path, cancellationToken: TestContext.Current.CancellationToken);

        report.Form.Should().Be(DatasetForm.RecordIO);
        report.Problems.Should().ContainSingle().Which.Code.Should().Be("ODH613");
    }

    [Fact]
    public async Task Folder_of_channels_is_the_whole()
    {
        var report = await ProbeAsync("images/good");

        report.Form.Should().Be(DatasetForm.Images);
        report.Problems.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Images = 3, Objects = 5, MaxObjectsPerImage = 3, WidestLabel = 17 });
        report.Validation.Should().BeEquivalentTo(new { Images = 1, Objects = 5, MaxObjectsPerImage = 5, WidestLabel = 27 });
        report.Suggested.Should().Be(new DatasetSuggestion(2, 3, 27));
    }

    [Theory]
    [InlineData("images/good/train")]
    [InlineData("images/good/train/")]
    [InlineData("images/good/train_annotation")]
    public async Task Channel_finds_its_other_half(string path) => (await ProbeAsync(path)).Should().BeEquivalentTo(new { Form = DatasetForm.Images, Images = 3, Objects = 5 });

    [Fact]
    public async Task Each_broken_image_is_named()
    {
        var expected = Expected.GetProperty("images/broken");
        var report = await ProbeAsync("images/broken");

        report.Form.Should().Be(DatasetForm.Images);
        report.MaxObjectsPerImage.Should().Be(expected.GetProperty("max_objects").GetInt32());
        report.WidestLabel.Should().Be(expected.GetProperty("label_width").GetInt64());
        report.Classes.Select(static item => item.Id).Should().Equal(expected.GetProperty("classes").EnumerateArray().Select(static id => id.GetInt32()));
        var named = report.Problems.SelectMany(static problem => problem.Examples).Select(static example => example.ToString()).ToArray();
        foreach (var image in expected.GetProperty("problems").EnumerateObject())
        {
            var isBroken = image.Value.GetArrayLength() > 0 && image.Name != "class-gap";
            named.Any(place => place.Contains(image.Name.Contains('.', StringComparison.Ordinal) ? image.Name : $"{image.Name}.", StringComparison.Ordinal)).Should().Be(isBroken, $"{image.Name}: {image.Value}");
        }

        report.Problems.Should().Contain(static problem => problem.Code == "ODH618", "class 7 leaves a gap");
    }

    [Theory]
    [InlineData("boxes", 3, 17, 5)]
    [InlineData("adjusted-boxes", 3, 22, 7)]
    public async Task Manifest_is_read_by_its_label(string label, int images, int width, int objects)
    {
        var report = await ProbeAsync("manifest/good.manifest", new() { LabelAttribute = label });

        report.Problems.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Form = DatasetForm.AugmentedManifest, Images = images, WidestLabel = width, Objects = objects });
    }

    [Fact]
    public async Task Manifest_with_several_labels_asks_which()
    {
        var report = await ProbeAsync("manifest/good.manifest");

        report.HasErrors.Should().BeTrue();
        report.Problems.Should().Contain(static problem => problem.Code == "ODH660").Which.ToString().Should().ContainAll("boxes", "adjusted-boxes");
    }

    [Fact]
    public async Task Each_broken_line_is_named()
    {
        var expected = Expected.GetProperty("manifest/broken.manifest");
        var report = await ProbeAsync("manifest/broken.manifest", new() { LabelAttribute = "boxes" });

        report.Images.Should().Be(expected.GetProperty("lines_with_boxes_object").GetArrayLength());
        report.Classes.Select(static item => item.Id).Should().Equal(0, 1, 4);
        report.WidestLabel.Should().Be(12);
        var lines = report.Problems.SelectMany(static problem => problem.Examples).Select(static example => example.Location.Line).Distinct().Order();
        lines.Should().Equal(expected.GetProperty("problems").EnumerateObject().Select(static line => (long?)long.Parse(line.Name, System.Globalization.CultureInfo.InvariantCulture)).Where(static line => line != 12));
        report.Problems.Should().Contain(static problem => problem.Code == "ODH618").Which.Message.Should().Contain("2, 3");
    }

    [Theory]
    [InlineData("manifest/sequence.manifest", "ODH659")]
    [InlineData("manifest/not-lines.manifest", "ODH658")]
    public async Task Manifest_that_is_none_is_told(string path, string code)
    {
        var report = await ProbeAsync(path);

        report.Form.Should().Be(DatasetForm.AugmentedManifest);
        report.HasErrors.Should().BeTrue();
        report.Problems.Select(static problem => problem.Code).Should().Contain(code);
    }

    [Fact]
    public async Task List_is_read_as_im2rec_reads_it()
    {
        var report = await ProbeAsync("lst/good.lst");

        report.Problems.Should().BeEmpty();
        report.Should().BeEquivalentTo(new { Form = DatasetForm.Lst, Images = 6, Objects = 13, NumClasses = 3, MaxObjectsPerImage = 5, WidestLabel = 27 });
    }

    [Fact]
    public async Task Each_broken_line_of_a_list_is_named()
    {
        var report = await ProbeAsync("lst/broken.lst");

        report.Problems.SelectMany(static problem => problem.Examples.Select(example => $"{problem.Code} {example.Location.Line}")).Order(StringComparer.Ordinal).Should().Equal(
            "ODH609 7", "ODH609 8", "ODH614 10", "ODH625 5", "ODH654 9", "ODH655 10", "ODH661 2", "ODH661 3", "ODH661 4", "ODH661 6", "ODH662 10");
    }

    [Theory]
    [InlineData("adjacent/instances.json", DatasetForm.Coco)]
    [InlineData("adjacent/voc.xml", DatasetForm.PascalVoc)]
    [InlineData("adjacent/yolo.txt", DatasetForm.Yolo)]
    public async Task Other_form_is_refused_by_name(string path, DatasetForm form)
    {
        var report = await ProbeAsync(path);

        report.Should().BeEquivalentTo(new { Form = form, IsReadable = false, HasErrors = true });
        report.Problems.Should().ContainSingle().Which.Code.Should().Be("ODH691");
    }

    private static string Place(DatasetProblem problem, DatasetExample example) =>
        problem.Code is "ODH601" or "ODH602" or "ODH603" or "ODH604" ? $"{problem.Code}@{example.Location.Offset}"
        : example.Location.Record is { } record ? $"{problem.Code} {record}" : problem.Code;

    private static Task<DatasetReport> ProbeAsync(string path, DatasetProbeOptions? options = null) =>
        DatasetProbe.ProbeAsync(Path.Combine(Cases, path), options, TestContext.Current.CancellationToken);
}
