namespace ObjectDetection.Hyperparameters.Datasets.Tests.Layouts;

/// <summary>Record files, manifests and lists among other files.</summary>
public sealed class SampleFileLayoutTests : LayoutTest
{
    [Fact]
    public async Task Files_without_suffixes_are_found_among_others()
    {
        foreach (var letter in "ABCDEFGHIJKLMNOPQRST")
        {
            Folder.With($"{letter}{letter}", "something else").With($"{letter}.md", "# Notes");
        }

        Folder.With("part-0000", "").With("part-0001", Records).With("part-0002", Records);

        Told(await ProbeAsync("")).Should().Be("recordio 2");
    }

    [Fact]
    public async Task Files_are_found_among_more_names_than_are_kept()
    {
        for (var i = 0; i < 400; i++)
        {
            Folder.With($"{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}.txt", "something else");
        }

        Folder.With("zz1.records", Records).With("zz2.records", Records).With("zy.records", Records);

        Told(await ProbeAsync("")).Should().Be("recordio 3");
    }

    [Theory]
    [InlineData("augmented-manifest 2", "a.manifest", ".ipynb_checkpoints/a-checkpoint.manifest", "b.manifest", ".git/a.manifest")]
    [InlineData("recordio 1", "a.rec", "shards/.ipynb_checkpoints/a-checkpoint.rec")]
    public async Task Hidden_folders_are_not_looked_into(string told, params string[] files)
    {
        With(files);

        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Theory]
    [InlineData("", 3)]
    [InlineData("job/", 3)]
    [InlineData("data/job/", 2)]
    public async Task Output_of_a_labeling_job_comes_before_its_input(string job, int ignored)
    {
        string[] files = [$"{job}manifests/intermediate/1/output.manifest", $"{job}annotations/intermediate/1/annotations.manifest", .. ignored > 2 ? (string[])["input.manifest"] : []];
        foreach (var file in files)
        {
            Folder.With(file, """{"source-ref": "s3://bucket/a.png"}""");
        }

        With($"{job}manifests/output/output.manifest");

        var report = await ProbeAsync("");

        Told(report).Should().Be("augmented-manifest 1");
        report.HasErrors.Should().BeFalse();
        Problems(report).Should().Equal(files.Order(StringComparer.Ordinal).Select(static file => $"ODH640 '{file}': not the output of the labeling job"));
    }

    [Fact]
    public async Task Manifests_beside_a_labeling_job_are_read()
    {
        With("train.manifest", "job/manifests/output/output.manifest", "other/manifests/output/output.manifest");

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 3");
    }

    [Fact]
    public async Task Intermediate_manifests_of_an_unfinished_job_are_read()
    {
        With("manifests/intermediate/1/output.manifest");

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 1");
    }

    [Theory]
    [InlineData("recordio 1+1", "testproj/cats.rec", "testproj/val.rec")]
    [InlineData("recordio 1+1", "train/test_site.rec", "validation/train_site.rec")]
    [InlineData("recordio 2+2", "test_1/train.rec", "test_1/val.rec", "test_2/train.rec", "test_2/val.rec")]
    [InlineData("recordio 2", "train/test-0.rec", "train/test-1.rec")]
    [InlineData("recordio 2", "valves.rec", "valencia.rec")]
    [InlineData("recordio 1+1", "train2017.rec", "val2017.rec")]
    [InlineData("recordio 1+1", "train_valves.rec", "val_valves.rec")]
    [InlineData("recordio 1+2", "birds_train.rec", "birds_val.rec", "birds_test.rec")]
    [InlineData("recordio 2", "city.rec", "crash_test.rec")]
    [InlineData("recordio 1+2", "train.rec", "validate.rec", "tests.rec")]
    public async Task Names_tell_training_from_validation(string told, params string[] files)
    {
        With(files);

        Told(await ProbeAsync("")).Should().Be(told);
        Told(await ProbeAsync(files)).Should().Be(told);
    }

    [Fact]
    public async Task Validation_of_the_options_is_read_whole_and_instead_of_that_of_the_path()
    {
        With("set/train.rec", "set/val.rec", "other/train.rec", "other/val.rec");
        var options = new DatasetProbeOptions { Validation = Folder.PathOf("other") };

        var report = await DatasetProbe.ProbeAsync(Folder.PathOf("set"), options, TestContext.Current.CancellationToken);

        Told(report).Should().Be("recordio 1+2");
        Problems(report).Should().Equal($"ODH640 '{Folder.PathOf("set")}': its validation data, because other validation data is given");
    }

    [Fact]
    public async Task Lines_of_metrics_are_no_manifest()
    {
        Folder.With("train.rec", Records).With("metrics.jsonl", """{"epoch": 0, "loss": 1.5}""");

        Told(await ProbeAsync("")).Should().Be("recordio 1");
        (await ReasonAsync("metrics.jsonl")).Should().EndWith("the file is JSON, but neither an augmented manifest nor COCO");
    }

    [Theory]
    [InlineData("data.jsonl")]
    [InlineData("data.txt")]
    public async Task Manifest_with_a_damaged_first_line_is_recognized(string name)
    {
        Folder.With($"set/{name}", $"damaged\n{Manifest}\n");

        Told(await ProbeAsync($"set/{name}")).Should().Be("augmented-manifest 1");
        Problems(await ProbeAsync("set")).Should().ContainSingle().Which.Should().StartWith($"ODH651 '{name}', line 1");
    }

    [Fact]
    public async Task Program_that_writes_manifests_is_none()
    {
        Folder.With("set/make.py", """
            import json
            def line(uri):
                return {"source-ref": uri, "box": {}}
            """).With("set/data.rec", Records);

        Told(await ProbeAsync("set")).Should().Be("recordio 1");
    }

    [Fact]
    public async Task List_beside_a_manifest_is_left_alone()
    {
        With("train.lst").With("train.json", Manifest);

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 1");
    }

    [Theory]
    [InlineData("job.json", """{"InputDataConfig": [{"AttributeNames": ["source-ref", "boxes"]}]}""")]
    [InlineData("prep.ipynb", """{"cells": [{"outputs": {"source-ref": "s3://b/a"}}]}""")]
    [InlineData("app.manifest", "<?xml version='1.0'?><assembly/>")]
    public async Task Files_of_others_beside_samples_are_left_alone(string name, string content)
    {
        Folder.With("train.rec", Records).With(name, content);

        var report = await ProbeAsync("");

        Told(report).Should().Be("recordio 1");
        report.HasErrors.Should().BeFalse();
    }

    [Fact]
    public async Task Example_in_a_text_is_no_manifest()
    {
        Folder.With("train.manifest", Manifest).With("README.md", $"# Data\n\nOne line:\n\n```\n{Manifest}\n```\n");

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 1");
    }

    [Fact]
    public async Task Packed_and_recoded_files_beside_samples_are_told()
    {
        Folder.With("train.rec", Records).With("validation.rec.gz", [0x1F, 0x8B, 8, 0]).With("more.json", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Manifest)]);

        Problems(await ProbeAsync("")).Should().Equal(
            "ODH640 'more.json': the file is UTF-16. Save it as UTF-8",
            "ODH640 'validation.rec.gz': the file is compressed with gzip. Decompress it first, for example into standard input");
    }

    [Fact]
    public async Task First_parts_can_be_empty()
    {
        foreach (var part in (int[])[0, 1, 2, 3, 4, 5, 6])
        {
            Folder.With($"train/part-{part}", part < 5 ? "" : Manifest).With($"validation/part-{part}", part < 6 ? "" : Manifest);
        }

        With("_SUCCESS", "LICENSE", "Makefile");

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 2+1");
    }

    [Fact]
    public async Task Manifest_is_found_among_many_JSON_files()
    {
        for (var i = 0; i < 300; i++)
        {
            Folder.With($"cfg/{(char)('a' + (i / 26))}{(char)('a' + (i % 26))}.json", "{}");
        }

        Folder.With("train.manifest", Manifest).With("validation.json", Manifest);

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 1+1");
    }
}
