using System.Text.Json;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ProfileTests
{
    private static readonly string Cases = Path.Combine(Machine.RepositoryRoot, "tests/ObjectDetection.Hyperparameters.Datasets.Tests/Cases");

    public static TheoryData<string, string, int> Sets => new()
    {
        { "recordio/good.rec", "recordio", 0 },
        { "recordio/bad-magic.rec", "recordio", 1 },
        { "recordio/class-gaps.rec", "recordio", 0 },
        { "recordio/empty.rec", "recordio", 1 },
        { "recordio/not-recordio.rec", "unknown", 2 },
        { "images/good", "images", 0 },
        { "images/good/train", "images", 0 },
        { "images/broken", "images", 1 },
        { "manifest/good.manifest", "augmented-manifest", 1 },
        { "manifest/not-lines.manifest", "augmented-manifest", 1 },
        { "lst/good.lst", "lst", 0 },
        { "adjacent/instances.json", "coco", 2 },
        { "adjacent/voc.xml", "pascal-voc", 2 },
        { "adjacent/yolo.txt", "yolo", 2 },
    };

    [Theory]
    [MemberData(nameof(Sets))]
    public async Task Json_of_each_form_follows_the_schema(string path, string form, int code)
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "profile", Path.Combine(Cases, path), "--format", "json");

        var schema = await JsonSchema.FromFileAsync(Path.Combine(Machine.RepositoryRoot, "docs/dataset.schema.json"), TestContext.Current.CancellationToken);
        schema.Validate(run.Out).Should().BeEmpty(run.Out);
        JsonDocument.Parse(run.Out).RootElement.GetProperty("form").GetString().Should().Be(form);
        run.ExitCode.Should().Be(code);
        run.Error.Should().BeEmpty();
    }

    [Fact]
    public async Task Training_and_validation_are_told_with_what_fits()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "profile", Path.Combine(Cases, "recordio/good.rec"), "--validation", Path.Combine(Cases, "recordio/validation-wider.rec"));

        run.ExitCode.Should().Be(0);
        run.Out.Should().ContainAll("6 images, 13 objects, 3 classes", "1 image, 9 objects, 1 class", "ODH671", "Fits: num_classes 3, num_training_samples 6, label_width 47");
    }

    [Fact]
    public async Task Examples_are_three_in_text_and_as_many_as_asked_for_in_json()
    {
        using var folder = new Folder();
        var path = Path.Combine(Cases, "recordio/bad-label.rec");

        var text = await Odhp.In(folder, "profile", path);
        var json = await Odhp.In(folder, "profile", path, "--format", "json", "--max-examples", "1");

        text.Out.Should().Contain("(4 times)").And.Contain("record 3").And.NotContain("record 4").And.Contain("      ...\n");
        var problem = JsonDocument.Parse(json.Out).RootElement.GetProperty("problems")[0];
        problem.GetProperty("count").GetInt32().Should().Be(4);
        problem.GetProperty("examples").GetArrayLength().Should().Be(1);
    }

    [Fact]
    public async Task Label_is_asked_for_and_taken()
    {
        using var folder = new Folder();
        var path = Path.Combine(Cases, "manifest/good.manifest");

        var unclear = await Odhp.In(folder, "profile", path);
        var clear = await Odhp.In(folder, "profile", path, "--label-attribute", "adjusted-boxes");

        unclear.ExitCode.Should().Be(1);
        unclear.Out.Should().ContainAll("ODH660", "'adjusted-boxes' and 'boxes'").And.NotContain("ODH605");
        clear.ExitCode.Should().Be(0);
        clear.Out.Should().Contain("3 images, 7 objects, 3 classes");
    }

    [Fact]
    public async Task Context_is_that_of_other_commands()
    {
        using var folder = new Folder();
        var context = await Odhp.In(folder, "profile", Path.Combine(Cases, "images/good"), "--format", "context", "--output", "context.json");
        File.WriteAllText(Path.Combine(folder.Path, "job.json"), """{"num_classes": "20", "num_training_samples": "16551"}""");

        var run = await Odhp.In(folder, "validate", "job.json", "--context", "context.json");

        context.Should().Be(new Run(0, "", ""));
        run.Out.Should().ContainAll("ODH206", "ODH319", "ODH320");
    }

    [Fact]
    public async Task Job_and_its_data_are_told_together()
    {
        using var folder = new Folder();
        File.WriteAllText(Path.Combine(folder.Path, "job.json"), """{"num_classes": "3", "num_training_samples": "6", "mini_batch_size": "2", "label_width": "26"}""");

        var run = await Odhp.In(folder, "validate", "job.json", "--data", Path.Combine(Cases, "recordio/bad-magic.rec"));
        var good = await Odhp.In(folder, "validate", "job.json", "--data", Path.Combine(Cases, "recordio/voc-style.rec"));

        run.ExitCode.Should().Be(1);
        run.Out.Should().ContainAll("job.json", "ODH203", "bad-magic.rec", "ODH602");
        good.ExitCode.Should().Be(0);
        good.Out.Should().Contain("ODH319").And.NotContain("voc-style.rec");
    }

    [Fact]
    public async Task Configuration_is_started_from_data()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "init", "--data", Path.Combine(Cases, "images/good"), "--output", "job.json");
        var validated = await Odhp.In(folder, "validate", "job.json", "--data", Path.Combine(Cases, "images/good"));

        run.Error.Should().Be("num_classes: 20 -> 2\nnum_training_samples: 16551 -> 3\nlabel_width: 350 -> 27\nmini_batch_size: 16 -> 3\n");
        validated.ExitCode.Should().Be(0);
        validated.Out.Should().NotContainAny("ODH203", "ODH204", "ODH206", "ODH319", "ODH320");
    }

    [Fact]
    public async Task Label_and_validation_can_be_specified_for_init()
    {
        using var folder = new Folder();
        var adjusted = Path.Combine(Cases, "manifest/good.manifest");

        var unclear = await Odhp.In(folder, "init", "--data", adjusted, "--output", "job.json");
        var clear = await Odhp.In(folder, "init", "--data", adjusted, "--label-attribute", "boxes", "--validation-data", adjusted, "--output", "job.json");

        unclear.ExitCode.Should().Be(2);
        unclear.Error.Should().Contain("Specify the label attribute");
        File.Exists(Path.Combine(folder.Path, "job.json")).Should().BeTrue(clear.Error);
        clear.Error.Should().Contain("num_training_samples: 16551 -> ");
    }

    [Fact]
    public async Task What_the_data_does_not_tell_is_said()
    {
        using var folder = new Folder();
        var line = """{"source-ref": "s3://bucket/a.jpg", "boxes": {"image_size": [{"width": 500, "height": 400, "depth": 3}], "annotations": [{"class_id": "0", "left": 10, "top": 20, "width": 30, "height": 40}]}}""";
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.manifest"), line + "\n", TestContext.Current.CancellationToken);

        var run = await Odhp.In(folder, "init", "--data", "a.manifest", "--output", "job.json");

        run.ExitCode.Should().Be(0);
        run.Error.Should().Contain("odhp: The data does not tell num_classes. Check the value of the template.");
    }

    [Fact]
    public async Task Standard_input_is_no_validation_data()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "profile", Path.Combine(Cases, "recordio/good.rec"), "--validation", "-");

        (run.ExitCode, run.Error).Should().Be((2, "odhp: Standard input (-) cannot be the validation data. Pass a file or a folder.\n"));
    }

    [Fact]
    public async Task Names_cannot_turn_the_text_around()
    {
        using var folder = new Folder();
        var line = """{"source-ref": "s3://bucket/a.jpg", "boxes": {"image_size": [{"width": 500, "height": 400, "depth": 3}], "annotations": [{"class_id": 0, "left": 10, "top": 20, "width": 0, "height": 40}]}, "boxes-metadata": {"class-map": {"0": "x\u202Ey"}, "type": "groundtruth/object-detection"}}""";
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "a.manifest"), line + "\n", TestContext.Current.CancellationToken);

        var run = await Odhp.In(folder, "profile", "a.manifest");

        run.Out.Should().Contain("0 (x\\u202Ey): 1").And.NotContain("\u202E");
    }

    [Fact]
    public async Task Data_that_is_not_read_starts_nothing()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "init", "--data", Path.Combine(Cases, "adjacent/voc.xml"), "--output", "job.json");

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain("Pascal VOC");
        File.Exists(Path.Combine(folder.Path, "job.json")).Should().BeFalse();
    }

    [Fact]
    public async Task Parts_are_merged_to_the_whole()
    {
        using var folder = new Folder();
        foreach (var name in new[] { "a", "b", "c" })
        {
            File.Copy(Path.Combine(Cases, "recordio/good.rec"), Path.Combine(folder.Path, $"{name}.rec"));
            (await Odhp.In(folder, "profile", $"{name}.rec", "--partial", "--format", "json", "--output", $"{name}.json")).ExitCode.Should().Be(0);
        }

        var whole = await Odhp.In(folder, "profile", "a.rec", "b.rec", "c.rec", "--partial", "--format", "json");
        var merged = await Odhp.In(folder, "profile", "merge", "c.json", "a.json", "b.json", "--format", "json");
        var nothing = await Odhp.In(folder, "profile", "merge", "a.rec");
        folder.With("lines.json", folder.Read("a.json").ReplaceLineEndings("") + "\n" + folder.Read("b.json")).With("none.json", "");
        var lines = await Odhp.In(folder, "profile", "merge", "lines.json", "none.json", "c.json", "--format", "json");
        var none = await Odhp.In(folder, "profile", "merge", "none.json");

        merged.Should().Be(whole);
        merged.Out.Should().Contain("\"count\": 12");
        lines.Should().Be(whole);
        none.Should().Be(new Run(2, "", "odhp: The files contain no reports.\n"));
        nothing.ExitCode.Should().Be(2);
        nothing.Error.Should().Contain("a.rec");
    }

    [Fact]
    public async Task Sarif_points_at_each_example()
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, "profile", Path.Combine(Cases, "manifest/broken.manifest"), "--label-attribute", "boxes", "--format", "sarif");

        var results = JsonDocument.Parse(run.Out).RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().ToArray();
        results.Where(static result => result.GetProperty("ruleId").GetString() == "ODH651").Select(static result =>
            result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty("startLine").GetInt32()).Should().Equal(5, 14);
        run.ExitCode.Should().Be(1);
    }

    [Theory]
    [InlineData("odhp: nope: file not found.\n", "profile", "nope")]
    [InlineData("odhp: s3://bucket/a.rec is not local. Pass a file through standard input (aws s3 cp s3://bucket/a.rec - | odhp profile -), or copy a folder.\n", "profile", "s3://bucket/a.rec")]
    [InlineData("odhp: Standard input (-) must be the only path.\n", "profile", "-", "nope")]
    [InlineData("odhp: nope: file not found.\n", "validate", "job.json", "--data", "nope")]
    public async Task Unusable_command_line_is_told(string error, params string[] arguments)
    {
        using var folder = new Folder();

        var run = await Odhp.In(folder, arguments);

        run.Should().Be(new Run(2, "", error));
    }

    [Fact]
    public async Task Standard_input_is_read()
    {
        using var folder = new Folder();
        var manifest = await File.ReadAllTextAsync(Path.Combine(Cases, "manifest/good.manifest"), TestContext.Current.CancellationToken);

        var run = await Odhp.Fed(folder, manifest, "profile", "-", "--label-attribute", "boxes");

        run.ExitCode.Should().Be(0);
        run.Out.Should().StartWith("-: augmented-manifest, 3 images");
    }
}
