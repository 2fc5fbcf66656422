namespace ObjectDetection.Hyperparameters.Datasets.Tests.Layouts;

/// <summary>Folders of images among others: what is a channel, what is not, and that nothing is left out without a word.</summary>
public sealed class ChannelLayoutTests : LayoutTest
{
    private static readonly string[] Train = ["train/a.png", "train_annotation/a.json"];

    [Fact]
    public async Task What_is_beside_a_data_set_in_a_folder_is_told()
    {
        With("data/train/a.png", "data/train_annotation/a.json", "data/new/b.png", "data/loose.png", "other/c.png", "other/d.png", "loose.png");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Equal(
            "ODH640 '.': 1 image beside the folders of the channels",
            "ODH640 'data': 1 image beside the folders of the channels",
            "ODH640 'data/new': 1 image, but no folder 'data/new_annotation' is beside it",
            "ODH640 'other': 2 images, but no folder 'other_annotation' is beside it");
    }

    [Fact]
    public async Task Data_set_deeper_in_a_folder_tells_of_its_outer_folders()
    {
        With("a/b/train/a.png", "a/b/train_annotation/a.json", "a/c/d.png");

        Problems(await ProbeAsync("")).Should().Equal("ODH640 'a': 1 image beside the folders of the channels");
    }

    [Fact]
    public async Task Images_beside_channels_are_told()
    {
        With([.. Train, "b.png", "c.png"]);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Equal("ODH640 '.': 2 images beside the folders of the channels");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("validation")]
    public async Task Annotations_of_a_channel_without_images_are_errors(string? empty)
    {
        With([.. Train, "validation_annotation/b.json"]);
        if (empty is not null)
        {
            Folder.WithFolder(empty);
        }

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+0");
        Problems(report.Validation!).Should().ContainSingle().Which.Should().StartWith("ODH632 'validation_annotation/b.json'");
    }

    [Fact]
    public async Task Annotated_tests_do_not_stand_for_validation_data()
    {
        With([.. Train, "test/b.png", "test_annotation/b.json", "validation/c.png"]);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+1");
        Problems(report.Validation!).Should().Equal("ODH631 'validation/c.png': there is no 'c.json'");
    }

    [Theory]
    [InlineData("train", "train_annotation", "validation_predictions")]
    [InlineData("train", "train_annotation", "valves")]
    [InlineData("images", "images_annotation", "training_plots")]
    [InlineData("images", "images_annotation", "test")]
    public async Task Folders_that_only_begin_like_channels_are_none(string images, string annotations, string other)
    {
        With($"{images}/a.png", $"{annotations}/a.json", $"{other}/b.png");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Equal($"ODH640 '{other}': 1 image, but no folder '{other}_annotation' is beside it");
    }

    [Theory]
    [InlineData("valves", "valencia", "images 2")]
    [InlineData("trainers", "testament", "images 2")]
    [InlineData("train2017", "val2017", "images 1+1")]
    [InlineData("trainset", "valset", "images 1+1")]
    [InlineData("TrainImages", "TestImages", "images 1+1")]
    [InlineData("train_raw", "validation-1", "images 1+1")]
    public async Task Names_of_channels_are_whole_words(string first, string second, string told)
    {
        With($"{first}/a.png", $"{first}_annotation/a.json", $"{second}/b.png", $"{second}_annotation/b.json");

        Told(await ProbeAsync("")).Should().Be(told);
        Told(await ProbeAsync(first, second)).Should().Be(told);
    }

    [Theory]
    [InlineData("{0}/a.png", "{0}/a.json")]
    [InlineData("{0}/images/a.png", "{0}/annotations/a.json")]
    [InlineData("{0}/a.png", "{0}_annotations/a.json")]
    [InlineData("images/{0}/a.png", "images_annotation/{0}/a.json")]
    [InlineData("images/{0}/a.png", "annotations/{0}/a.json")]
    [InlineData("data/{0}/a.png", "data/{0}/a.json")]
    [InlineData("{0}/a.png", "{0}_annotation/a.json")]
    public async Task Tests_need_no_annotations(string image, string annotation)
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            With(string.Format(null, image, channel), string.Format(null, annotation, channel));
        }

        With(string.Format(null, image, "test"));

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+1");
        report.HasErrors.Should().BeFalse(string.Join('\n', Problems(report)));
        Problems(report).Should().Contain(static problem => problem.StartsWith("ODH640 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tests_without_annotations_are_not_read_beside_training_data_alone()
    {
        With("images/train/a.png", "images/test/b.png", "images_annotation/train/a.json");

        var report = await ProbeAsync("images");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Contain("ODH640 'images': 1 image for tests without annotations").And.NotContain(static problem => problem.StartsWith("ODH631 ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Annotations_that_are_not_in_folders_can_be_those_of_tests()
    {
        With("images/train/a.png", "images/test/b.png", "images_annotation/a.json", "images_annotation/b.json");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 2");
        Problems(report).Should().Contain("ODH648 'images': 1 image of 2 is in such folders, but the annotations are not");
    }

    [Theory]
    [InlineData("tools/via_annotation/config.json")]
    [InlineData("tools/a_annotation/b.json", "tools/b_annotation/b.json", "tools/c_annotation/b.json")]
    public async Task Folders_of_annotations_without_images_are_no_data_sets(params string[] others)
    {
        With([.. others, "a.png", "a.json"]);

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task Data_set_is_found_among_folders_of_annotations_without_images()
    {
        With("a/a_annotation/b.json", "b/b_annotation/b.json", "c/c_annotation/b.json", "c/set_annotation/train_annotation/a.json", "c/set_annotation/train/a.png");

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task Channels_with_images_and_annotations_in_them_are_one_data_set()
    {
        With("train/images/a.png", "train/images_annotation/a.json", "validation/images/b.png", "validation/images_annotation/b.json", "test/images/c.png");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+1");
        report.HasErrors.Should().BeFalse();
        Problems(report).Should().Equal("ODH640 'test': 1 image, but no folder 'test_annotation' is beside it");
    }

    [Fact]
    public async Task Channel_without_annotations_in_it_is_an_error()
    {
        With("train/images/a.png", "train/images_annotation/a.json", "validation/images/b.png");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+0");
        Problems(report.Validation!).Should().Equal("ODH631 'validation/images/b.png': there is no 'b.json'");
    }

    [Theory]
    [InlineData("test_project", "images 1+1")]
    [InlineData("val_2020/data", "images 1+1")]
    public async Task Folder_around_the_channels_says_nothing(string outer, string told)
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            With($"{outer}/{channel}/{channel}.png", $"{outer}/{channel}_annotation/{channel}.json", $"other/{outer}/{channel}/images/{channel}.png", $"other/{outer}/{channel}/images_annotation/{channel}.json");
        }

        Told(await ProbeAsync(outer)).Should().Be(told);
        Told(await ProbeAsync("other")).Should().Be(told);
    }

    [Theory]
    [InlineData("train", "train_annotation")]
    [InlineData("train_annotation", "train")]
    [InlineData("validation", "validation_annotation")]
    public async Task Current_folder_can_be_one_half_of_a_channel(string folder, string other)
    {
        With($"{(folder.EndsWith("_annotation", StringComparison.Ordinal) ? other : folder)}/test/a.png", $"{(folder.EndsWith("_annotation", StringComparison.Ordinal) ? folder : other)}/test/a.json");

        Told(await ProbeAsync($"{folder}/.")).Should().Be("images 1");
        Told(await ProbeAsync($"{other}/../{folder}/./")).Should().Be("images 1");
    }

    [Fact]
    public async Task Paths_of_the_same_folder_are_read_once()
    {
        With(Train);

        Told(await ProbeAsync("train", "./train_annotation/")).Should().Be("images 1");
        Told(await ProbeAsync("./train", "train/../train_annotation", "train/")).Should().Be("images 1");
    }

    [Fact]
    public async Task Record_files_in_other_folders_are_told()
    {
        With([.. Train, "rec/train.rec", "rec/val.rec"]);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Equal("ODH640 'rec/train.rec': beside images with annotations", "ODH640 'rec/val.rec': beside images with annotations");
    }

    [Theory]
    [InlineData("b.rec", "a.png", "a.json")]
    [InlineData("validation/b.rec", "train/a.png", "train_annotation/a.json")]
    [InlineData("b.manifest", "images/a.png", "annotations/a.json")]
    public async Task Record_files_that_could_be_meant_instead_of_images_are_refused(params string[] files)
    {
        With(files);

        (await ReasonAsync("")).Should().EndWith($"the folder contains images with annotations, but also '{files[0]}'. Probe them one by one, or move one of them away");
    }

    [Fact]
    public async Task Record_files_in_folders_of_images_and_annotations_are_told()
    {
        With("a.png", "a.json", "rec/b.rec");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().ContainSingle().Which.Should().StartWith("ODH639 ").And.EndWith("/rec/b.rec': not an image");
    }

    [Fact]
    public async Task Annotations_are_found_among_other_JSON()
    {
        for (var i = 0; i < 20; i++)
        {
            Folder.With($"{(char)('a' + i)}.json", "{}");
        }

        With("z.png", "z.json");

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task All_of_many_channels_are_read()
    {
        for (var i = 0; i < 2100; i++)
        {
            Folder.With($"s{i}/a{i}.png", Image).With($"s{i}_annotation/a{i}.json", Annotation.Replace("a.png", $"a{i}.png", StringComparison.Ordinal));
        }

        Told(await ProbeAsync("")).Should().Be("images 2100");
    }

    [Fact]
    public async Task Folders_beyond_what_is_kept_are_refused()
    {
        With(Train);
        for (var i = 0; i < 10_100; i++)
        {
            Folder.With($"s{i}/a.png", "");
        }

        (await ReasonAsync("")).Should().EndWith("the folder contains more folders than are read at once. Probe parts of it, and merge the reports");
    }

    [Fact]
    public async Task Validation_data_that_alone_is_annotated_is_validation_data()
    {
        With("train/images/a.png", "validation/images/b.png", "validation/images_annotation/b.json");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 0+1");
        Problems(report).Should().Equal("ODH631 'train/images/a.png': there is no 'a.json'");
    }

    [Theory]
    [InlineData("data", "data/train")]
    [InlineData("data/validation", "data")]
    public async Task Path_in_another_is_refused(params string[] paths)
    {
        With("data/train/a.png", "data/train_annotation/a.json", "data/validation/b.png", "data/validation_annotation/b.json");

        await FluentActions.Awaiting(() => ProbeAsync(paths)).Should().ThrowAsync<ArgumentException>().WithMessage("* is in *. Pass one of them.*");
    }

    [Fact]
    public async Task Links_to_a_folder_are_read_once()
    {
        With(Train).WithLink("latest", "train").WithLink("latest_annotation", "train_annotation");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().Equal("ODH640 'train': a link to a folder that is read, too");
        Told(await ProbeAsync("train", "latest")).Should().Be("images 1");
    }

    [Fact]
    public async Task Link_to_a_data_set_is_the_same()
    {
        With("v2/train/a.png", "v2/train_annotation/a.json").WithLink("current", "v2");

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Theory]
    [InlineData("images 1+1", "my_train", "my_val")]
    [InlineData("images 1+1", "birds-train", "birds-test")]
    [InlineData("images 1+1", "birdsTrain", "birdsValidation")]
    [InlineData("images 2", "city", "crash_test")]
    [InlineData("images 2", "my_train", "interval")]
    public async Task Ends_of_names_tell_channels_that_begin_alike(string told, string first, string second)
    {
        With($"{first}/a.png", $"{first}_annotation/a.json", $"{second}/b.png", $"{second}_annotation/b.json");

        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Fact]
    public async Task Annotations_that_are_divided_but_not_the_images_are_told()
    {
        With("images/a.png", "images/b.png", "images_annotation/train/a.json", "images_annotation/val/b.json");

        foreach (var path in (string[])["", "images", "images_annotation"])
        {
            var report = await ProbeAsync(path);

            Told(report).Should().Be("images 2");
            Problems(report).Should().Contain("ODH648 'images': 1 annotation of 2 is in such folders, but the images are not");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("images")]
    [InlineData("images_annotation")]
    public async Task Either_half_of_a_data_set_tells_the_other(string path)
    {
        With("images/train/a.png", "images/val/b.png", "images_annotation/train/a.json", "images_annotation/val/b.json");

        Told(await ProbeAsync(path)).Should().Be("images 1+1");
    }

    [Fact]
    public async Task Annotations_without_a_folder_of_images_are_told()
    {
        With([.. Train, "batch2_annotation/b.json"]);

        Problems(await ProbeAsync("")).Should().Equal("ODH640 'batch2_annotation': 1 annotation, but no folder 'batch2' is beside it");
    }

    [Theory]
    [InlineData("validation.jsonl")]
    [InlineData("validation.json")]
    [InlineData("validation")]
    public async Task Manifest_beside_images_is_refused_whatever_its_name(string name)
    {
        With(Train).With(name, Manifest);

        (await ReasonAsync("")).Should().Contain($"but also '{name}'");
    }

    [Fact]
    public async Task List_beside_images_is_told()
    {
        With([.. Train, "validation.lst"]);

        Problems(await ProbeAsync("")).Should().Equal("ODH640 'validation.lst': beside images with annotations");
    }

    [Fact]
    public async Task Files_of_others_beside_images_are_left_alone()
    {
        With(Train).With("app.manifest", "<assembly/>").With("job.json", """{"AttributeNames": ["source-ref", "boxes"]}""").With("README.md", $"# Data\n\nOne line:\n\n```\n{Manifest}\n```\n");

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        Problems(report).Should().BeEmpty();
    }

    [Theory]
    [InlineData("new/b.jfif")]
    [InlineData("new/b.bmp")]
    [InlineData("new/b.webp")]
    public async Task Images_of_other_suffixes_are_told(string name)
    {
        With(Train).With(name, Image);

        Problems(await ProbeAsync("")).Should().Equal("ODH640 'new': 1 image, but no folder 'new_annotation' is beside it");
    }

    [Theory]
    [InlineData("train/a.png", "train_annotation/a.json", "train/.ipynb_checkpoints/a.png", "train_annotation/.ipynb_checkpoints/a.json")]
    [InlineData("a.png", "a.json", ".ipynb_checkpoints/a.json", "._a.png", "._a.json")]
    [InlineData("data/train/a.png", "data/train_annotation/a.json", "other/train/.DS_Store", "other/train_annotation/b.json")]
    public async Task Hidden_files_are_not_read(params string[] files)
    {
        With(files);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1");
        report.HasErrors.Should().BeFalse(string.Join('\n', Problems(report)));
    }
}
