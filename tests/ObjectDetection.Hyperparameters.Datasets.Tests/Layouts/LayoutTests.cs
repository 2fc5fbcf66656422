using System.Buffers.Binary;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Layouts;

/// <summary>What users pass: files and folders of many layouts, good and wrong.</summary>
public sealed class LayoutTests : LayoutTest
{
    [Fact]
    public async Task Folder_of_channels_is_training_and_validation()
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            Folder.With($"{channel}/a.png", Image).With($"{channel}_annotation/a.json", Annotation);
        }

        Told(await ProbeAsync("")).Should().Be("images 1+1");
    }

    [Theory]
    [InlineData("val")]
    [InlineData("test")]
    public async Task Validation_has_names_that_users_give(string name)
    {
        Folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation).With($"{name}/b.png", Image).With($"{name}_annotation/b.json", Annotation.Replace("a.png", "b.png", StringComparison.Ordinal));

        Told(await ProbeAsync("")).Should().Be("images 1+1");
    }

    [Fact]
    public async Task Folder_in_a_folder_is_found()
    {
        Folder.With("project/data/train/a.png", Image).With("project/data/train_annotation/a.json", Annotation).With("project/README.md", "# Data");

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task Several_data_sets_in_a_folder_are_told()
    {
        Folder.With("v1/train/a.png", Image).With("v1/train_annotation/a.json", Annotation).With("v2/train/a.png", Image).With("v2/train_annotation/a.json", Annotation);

        (await ReasonAsync("")).Should().EndWith("the folder contains data sets, such as 'v1' and 'v2'. Pass one of them");
    }

    [Fact]
    public async Task Images_and_annotations_can_share_a_folder()
    {
        Folder.With("a.png", Image).With("a.json", Annotation);

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Theory]
    [InlineData("train", "train_annotation")]
    [InlineData("train/", "train_annotation/")]
    [InlineData("train_annotation", "train")]
    public async Task Folders_of_a_channel_are_one(params string[] paths)
    {
        Folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation);

        Told(await ProbeAsync(paths)).Should().Be("images 1");
    }

    [Fact]
    public async Task All_channels_as_paths_are_training_and_validation()
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            Folder.With($"{channel}/a.png", Image).With($"{channel}_annotation/a.json", Annotation);
        }

        Told(await ProbeAsync("train", "train_annotation", "validation", "validation_annotation")).Should().Be("images 1+1");
    }

    [Theory]
    [InlineData("recordio 2+1", "train-0.rec", "train-1.rec", "val.rec")]
    [InlineData("recordio 2+1", "train/0.rec", "train/1.rec", "validation/0.rec")]
    [InlineData("recordio 2", "val-0.rec", "val-1.rec")]
    [InlineData("recordio 2", "test/train-0.rec", "test/train-1.rec")]
    public async Task Record_files_are_told_apart_by_their_names(string told, params string[] files)
    {
        foreach (var file in files)
        {
            Folder.With(file, Records);
        }

        Told(await ProbeAsync("")).Should().Be(told);
        Told(await ProbeAsync(files)).Should().Be(told);
    }

    [Fact]
    public async Task Validation_of_the_options_comes_first()
    {
        Folder.With("train.rec", Records).With("val.rec", Records).With("other.rec", Records);

        var report = await DatasetProbe.ProbeAsync(
            [Folder.PathOf("train.rec"), Folder.PathOf("val.rec")], new DatasetProbeOptions { Validation = Folder.PathOf("other.rec") }, TestContext.Current.CancellationToken);

        Told(report).Should().Be("recordio 2+1");
    }

    [Theory]
    [InlineData("data.manifest", Manifest, "augmented-manifest 1")]
    [InlineData("output.json", Manifest, "augmented-manifest 1")]
    [InlineData("manifest", Manifest, "augmented-manifest 1")]
    [InlineData("data.jsonl", Manifest, "augmented-manifest 1")]
    [InlineData("data.lst", List, "lst 1")]
    [InlineData("instances.json", Coco, "coco")]
    [InlineData("a.xml", Voc, "pascal-voc")]
    [InlineData("a.txt", Yolo, "yolo")]
    [InlineData("job.json", """{ "num_classes": 20 }""", "unknown")]
    [InlineData("a.json", Annotation, "unknown")]
    [InlineData("a.txt", "something else", "unknown")]
    [InlineData("a.csv", "a,b\n1,2\n", "unknown")]
    [InlineData("a.html", "<html></html>", "unknown")]
    public async Task File_is_recognized_by_its_content_alone_and_in_its_folder(string name, string content, string told)
    {
        Folder.With(name, content);

        Told(await ProbeAsync(name)).Should().Be(told);
        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Fact]
    public async Task List_is_recognized_without_its_suffix()
    {
        Folder.With("list.txt", List);

        Told(await ProbeAsync("list.txt")).Should().Be("lst 1");
    }

    [Fact]
    public async Task Long_COCO_file_is_recognized_before_its_annotations()
    {
        var images = string.Join(", ", Enumerable.Range(0, 5000).Select(static id => $$"""{"id": {{id}}, "file_name": "{{id}}.jpg"}"""));
        Folder.With("a.json", $$"""{"info": {}, "licenses": [], "images": [{{images}}], "annotations": []}""");

        Told(await ProbeAsync("a.json")).Should().Be("coco");
    }

    [Theory]
    [InlineData("pascal-voc", "JPEGImages/a.png", "Annotations/a.xml", Voc)]
    [InlineData("yolo", "images/train/a.png", "labels/train/a.txt", Yolo)]
    [InlineData("yolo", "images/a.png", "data.yaml", "names: [dog]")]
    [InlineData("coco", "train2017/a.png", "annotations/instances_train2017.json", Coco)]
    public async Task Folder_of_another_format_is_refused_by_name(string form, string image, string labels, string content)
    {
        Folder.With(image, Image).With(labels, content);

        Told(await ProbeAsync("")).Should().Be(form);
    }

    [Theory]
    [InlineData("data.rec", "classification-recordio")]
    [InlineData("other", "classification-recordio")]
    public async Task Records_of_one_class_are_refused(string name, string form)
    {
        Folder.With(name, RecordFile.Of([.. new byte[24], .. Image]));

        Told(await ProbeAsync(name)).Should().Be(form);
        Told(await ProbeAsync("")).Should().Be(form);
    }

    [Fact]
    public async Task Records_of_other_algorithms_are_refused()
    {
        // A Record with the label 1: map field 2, key "values", a message of one float.
        byte[] value = [0x12, 0x06, 0x0a, 0x04, 0, 0, 0x80, 0x3f];
        byte[] entry = [0x0a, 6, .. "values"u8, 0x12, (byte)value.Length, .. value];
        Folder.With("data.rec", RecordFile.Of([0x12, (byte)entry.Length, .. entry]));

        Told(await ProbeAsync("data.rec")).Should().Be("recordio-protobuf");
    }

    [Theory]
    [InlineData("data.tfrecord")]
    [InlineData("data.rec")]
    public async Task Records_of_TensorFlow_are_refused(string name)
    {
        // The masked CRC-32C of eight bytes, by the definition of the polynomial.
        var length = BitConverter.GetBytes(3L);
        var crc = ~0u;
        foreach (var bit in length.SelectMany(static part => Enumerable.Range(0, 8).Select(shift => (uint)(part >> shift) & 1)))
        {
            crc = (crc >> 1) ^ (((crc ^ bit) & 1) == 0 ? 0 : 0x82f63b78);
        }

        var check = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(check, (((~crc) >> 15) | ((~crc) << 17)) + 0xa282ead8);
        Folder.With(name, [.. length, .. check, 1, 2, 3, 0, 0, 0, 0]);

        Told(await ProbeAsync(name)).Should().Be("tfrecord");
        Told(await ProbeAsync("")).Should().Be("tfrecord");
    }

    [Theory]
    [InlineData("the folder contains neither images nor RecordIO files nor manifests", "notes.md", "# Notes")]
    [InlineData("the folder contains JSON, but no images are beside it", "job.json", "[1]")]
    [InlineData("the file is empty", "empty", "")]
    public async Task Folder_without_data_is_told(string reason, string name, string content)
    {
        Folder.With($"data/{name}", content);

        (await ReasonAsync(name == "empty" ? "data/empty" : "data")).Should().EndWith(reason);
    }

    [Fact]
    public async Task Images_without_annotations_are_told()
    {
        Folder.With("train/a.png", Image);

        (await ReasonAsync("train")).Should().EndWith("the folder contains images, but no folder 'train_annotation' with their annotations is beside it");
    }

    [Fact]
    public async Task Image_alone_is_told()
    {
        Folder.With("train/a.png", Image);

        (await ReasonAsync("train/a.png")).Should().EndWith("the file is an image. Pass the folder of the images");
    }

    [Fact]
    public async Task Empty_folder_is_told()
    {
        Folder.WithFolder("empty");

        (await ReasonAsync("empty")).Should().EndWith("the folder contains no files");
    }

    [Fact]
    public async Task Path_that_does_not_exist_is_told()
    {
        var probe = () => ProbeAsync("nowhere");

        (await probe.Should().ThrowAsync<FileNotFoundException>()).WithMessage("*nowhere' does not exist.");
    }

    [Fact]
    public async Task Paths_of_different_forms_are_told()
    {
        Folder.With("a.rec", Records).With("b.manifest", Manifest);

        var probe = () => ProbeAsync("a.rec", "b.manifest");

        (await probe.Should().ThrowAsync<ArgumentException>()).WithMessage("*a.rec' is recordio, but *b.manifest' is augmented-manifest. Probe them one by one.*");
    }

    [Theory]
    [InlineData("recordio 3", "part-00000", "part-00001", "part-00002")]
    [InlineData("recordio 2+1", "train/part-0", "train/part-1", "validation/part-0")]
    [InlineData("recordio 2+1", "a.rec", "part-0", "validation")]
    [InlineData("recordio 2", "a.records", "b.records")]
    public async Task Record_files_need_no_suffix(string told, params string[] files)
    {
        foreach (var file in files)
        {
            Folder.With(file, Records);
        }

        Folder.With("_SUCCESS", "").With("README", "# Data").With("notes.txt", "0.1 0.2").With("job.json", """{ "num_classes": 20 }""");

        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Theory]
    [InlineData("augmented-manifest 3", "part-00000", "part-00001", "part-00002")]
    [InlineData("augmented-manifest 1+1", "train.json", "validation.json")]
    [InlineData("augmented-manifest 1+1", "train.manifest", "validation.json")]
    public async Task Manifests_need_no_suffix(string told, params string[] files)
    {
        foreach (var file in files)
        {
            Folder.With(file, Manifest);
        }

        Folder.With("schema.json", """{ "type": "object" }""");

        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Fact]
    public async Task Damaged_file_among_others_is_known_by_its_name()
    {
        Folder.With("part-00000", "garbage, garbage, garbage").With("part-00001", Records).With("part-00002", Records);

        var report = await ProbeAsync("");

        Told(report).Should().Be("recordio 2");
        report.IsComplete.Should().BeFalse();
        Problems(report).Should().Contain("ODH602 'part-00000', record 0 (at byte 0): no record follows");
    }

    [Fact]
    public async Task Content_of_a_file_comes_before_its_suffix()
    {
        Folder.With("a.rec", Manifest).With("b.manifest", Manifest);

        Told(await ProbeAsync("")).Should().Be("augmented-manifest 2");
        Told(await ProbeAsync("a.rec")).Should().Be("augmented-manifest 1");
    }

    [Fact]
    public async Task Channels_without_annotations_are_errors()
    {
        Folder.With("train/a.png", Image).With("train/b.png", Image).With("validation/c.png", RecordFile.Png(30, 40)).With("validation_annotation/c.json", Annotation.Replace("a.png", "c.png", StringComparison.Ordinal));

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 0+1");
        Problems(report).Should().Equal("ODH631 'train/a.png': there is no 'a.json'", "ODH631 'train/b.png': there is no 'b.json'");
        report.HasErrors.Should().BeTrue();
    }

    [Fact]
    public async Task Validation_without_annotations_is_an_error()
    {
        Folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation).With("validation/c.png", Image);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 1+0");
        report.HasErrors.Should().BeTrue();
        Problems(report.Validation!).Should().Equal("ODH631 'validation/c.png': there is no 'c.json'");
    }

    [Theory]
    [InlineData("test", "test")]
    [InlineData("train_raw", "validation")]
    [InlineData("val_new", "validation")]
    public async Task Images_beside_complete_channels_need_no_annotations(string lonely, string validation)
    {
        Folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation).With($"{lonely}/b.png", Image);
        if (validation != lonely)
        {
            Folder.With($"{validation}/c.png", RecordFile.Png(40, 30, 70)).With($"{validation}_annotation/c.json", Annotation.Replace("a.png", "c.png", StringComparison.Ordinal));
        }

        var report = await ProbeAsync("");

        report.HasErrors.Should().BeFalse();
        Problems(report).Should().Equal($"ODH640 '{lonely}': 1 image, but no folder '{lonely}_annotation' is beside it");
    }

    [Theory]
    [InlineData("{0}/{1}.png", "{0}/{1}.json")]
    [InlineData("{0}/images/{1}.png", "{0}/annotations/{1}.json")]
    [InlineData("{0}/{1}.png", "{0}_annotations/{1}.json")]
    [InlineData("images/{0}/{1}.png", "images_annotation/{0}/{1}.json")]
    [InlineData("images/{0}/{1}.png", "annotations/{0}/{1}.json")]
    [InlineData("data/{0}/{1}.png", "data/{0}/{1}.json")]
    [InlineData("data/{0}/{1}.png", "data/{0}_annotation/{1}.json")]
    public async Task Training_and_validation_are_told_apart_by_their_folders(string image, string annotation)
    {
        // Names of single images say nothing.
        foreach (var (channel, name) in ((string, string)[])[("train", "test_1"), ("train", "validation"), ("validation", "train_3")])
        {
            Folder.With(string.Format(null, image, channel, name), Image)
                .With(string.Format(null, annotation, channel, name), Annotation.Replace("a.png", $"{name}.png", StringComparison.Ordinal));
        }

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 2+1");
        report.HasErrors.Should().BeFalse(string.Join('\n', report.Problems));
    }

    [Fact]
    public async Task Folders_of_one_channel_are_all_of_it()
    {
        Folder.With("train/test_shots/a.png", Image).With("train/other/b.png", Image)
            .With("train_annotation/test_shots/a.json", Annotation).With("train_annotation/other/b.json", Annotation.Replace("a.png", "b.png", StringComparison.Ordinal));

        Told(await ProbeAsync("")).Should().Be("images 2");
        Told(await ProbeAsync("train")).Should().Be("images 2");
    }

    [Fact]
    public async Task Validation_images_whose_annotations_are_not_apart_are_told()
    {
        Folder.With("images/train/a.png", Image).With("images/val/b.png", Image)
            .With("images_annotation/a.json", Annotation).With("images_annotation/b.json", Annotation.Replace("a.png", "b.png", StringComparison.Ordinal));

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 2");
        Problems(report).Should().Contain("ODH648 'images': 1 image of 2 is in such folders, but the annotations are not");
    }

    [Fact]
    public async Task Channels_of_any_names_are_read()
    {
        foreach (var name in (string[])["cats", "dogs", "test", "validation"])
        {
            Folder.With($"{name}/{name}.png", Image).With($"{name}_annotation/{name}.json", Annotation.Replace("a.png", $"{name}.png", StringComparison.Ordinal));
        }

        Folder.With("birds/a.png", Image);

        var report = await ProbeAsync("");

        Told(report).Should().Be("images 2+2");
        Problems(report).Should().Contain("ODH640 'birds': 1 image, but no folder 'birds_annotation' is beside it");
        report.HasErrors.Should().BeFalse();
    }

    [Fact]
    public async Task Channels_are_found_among_many_folders()
    {
        for (var i = 0; i < 1100; i++)
        {
            Folder.With($"a{i}/x.txt", "");
        }

        foreach (var channel in (string[])["set", "train", "validation"])
        {
            Folder.With($"{channel}/{channel}.png", Image).With($"{channel}_annotation/{channel}.json", Annotation.Replace("a.png", $"{channel}.png", StringComparison.Ordinal));
        }

        Told(await ProbeAsync("")).Should().Be("images 2+1");
    }

    [Theory]
    [InlineData("'train.rec' is recordio, but 'validation.manifest' is augmented-manifest. Probe them one by one", "train.rec", "validation.manifest")]
    [InlineData("the folder contains images with annotations, but also 'validation.rec'. Probe them one by one, or move one of them away", "validation.rec", "train/a.png", "train_annotation/a.json")]
    [InlineData("the folder contains images with annotations, but also 'validation.rec'. Probe them one by one, or move one of them away", "validation.rec", "data/train/a.png", "data/train_annotation/a.json")]
    public async Task Mixture_of_forms_is_told(string reason, params string[] files)
    {
        foreach (var file in files)
        {
            Folder.With(file, Path.GetExtension(file) switch { ".rec" => Records, ".png" => Image, ".json" => System.Text.Encoding.UTF8.GetBytes(Annotation), _ => System.Text.Encoding.UTF8.GetBytes(Manifest) });
        }

        (await ReasonAsync("")).Should().EndWith(reason);
    }

    [Fact]
    public async Task Record_files_in_folders_of_images_are_no_mixture()
    {
        Folder.With("train/a.png", Image).With("train/old.rec", Records).With("train_annotation/a.json", Annotation);

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task Links_that_lead_nowhere_are_told()
    {
        Folder.With("a.rec", Records).WithLink("b.rec", "nowhere");

        var report = await ProbeAsync("");

        Told(report).Should().Be("recordio 1");
        report.IsComplete.Should().BeFalse();
        Problems(report).Should().Equal("ODH646 'b.rec': it leads nowhere");
    }

    [Fact]
    public async Task Files_that_must_not_be_read_are_told()
    {
        if (await Unprivileged.RanElsewhereAsync(GetType()))
        {
            return;
        }

        Folder.With("shards/a.rec", Records).With("shards/b.rec", Records).With("shards/c/d.rec", Records).With("chmod 000 shards/b.rec shards/c");
        Folder.With("set/train/a.png", Image).With("set/train_annotation/a.json", Annotation).With("set/validation/b.png", Image).With("chmod 000 set/train_annotation set/validation");
        Folder.With("index/a.rec", Records).With("index/a.idx", "0\t0\n").With("chmod 000 index/a.idx");
        Folder.With("outer/set/train/a.png", Image).With("outer/set/train_annotation/a.json", Annotation).With("outer/set/more/b.png", Image).With("outer/other/b.png", Image).With("chmod 000 outer/set/more outer/other");

        try
        {
            var shards = await ProbeAsync("shards");
            var images = await ProbeAsync("set");
            var channel = await ProbeAsync("set/train");
            var index = await ProbeAsync("index");
            var outer = await ProbeAsync("outer");

            shards.Images.Should().Be(1);
            shards.IsComplete.Should().BeFalse();
            Problems(shards).Should().Equal("ODH646 'b.rec': permission denied", "ODH646 'c': permission denied");
            Problems(images).Should().Equal("ODH646 'train_annotation/': permission denied", "ODH646 'validation': permission denied");
            images.IsComplete.Should().BeFalse();
            Problems(channel).Should().Equal("ODH646 'train_annotation/': permission denied");
            Told(outer).Should().Be("images 1");
            outer.IsComplete.Should().BeFalse();
            Problems(outer).Should().Equal("ODH646 'other': permission denied", "ODH646 'set/more': permission denied");
            Problems(index).Should().Equal("ODH613 'a.idx': the file cannot be read");
        }
        finally
        {
            Folder.With("chmod 700 shards/c set/train_annotation set/validation outer/set/more outer/other");
        }
    }

    [Fact]
    public async Task Pipes_and_devices_in_folders_have_no_bytes()
    {
        Folder.With("rec/a.rec", Records).With("mkfifo rec/b.rec rec/a.idx rec/pipe rec/c.lst").WithLink("rec/d.rec", "/dev/zero").WithLink("rec/e.rec", "b.rec");
        Folder.With("manifest/a.manifest", Manifest).With("mkfifo manifest/b.manifest").WithLink("manifest/c.manifest", "/dev/zero");
        Folder.With("set/a.png", Image).With("mkfifo set/b.json");
        Folder.With("mkdir only lists && mkfifo only/pipe").WithLink("lists/a.lst", "/dev/zero");

        Problems(await ProbeAsync("rec")).Should().Equal(
            "ODH613 'a.idx': 0 entries for 1 record",
            "ODH649 'b.rec': 0 bytes, or a pipe or a device",
            "ODH649 'd.rec': 0 bytes, or a pipe or a device",
            "ODH649 'e.rec': 0 bytes, or a pipe or a device");
        Problems(await ProbeAsync("manifest")).Should().Equal("ODH649 'b.manifest': 0 bytes, or a pipe or a device", "ODH649 'c.manifest': 0 bytes, or a pipe or a device");
        Told(await ProbeAsync("set")).Should().Be("unknown");
        Told(await ProbeAsync("only")).Should().Be("unknown");
        Told(await ProbeAsync("lists")).Should().Be("lst 0");
    }

    [Fact]
    public async Task Pipe_is_read_if_a_program_writes_to_it()
    {
        Folder.With("a.rec", Records).With("mkfifo good.rec silent.rec").With("(cat a.rec > good.rec) > /dev/null 2>&1 &");

        Told(await ProbeAsync("good.rec")).Should().Be("recordio 1");
        await FluentActions.Awaiting(() => ProbeAsync("silent.rec")).Should().ThrowAsync<IOException>().WithMessage("No program writes to the pipe '*silent.rec'.");
    }

    [Theory]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task First_record_without_a_label_is_one_problem_whatever_its_size(int length)
    {
        Folder.With("a.rec", RecordFile.Of(RecordFile.Pack(0, [], RecordFile.Png(40, 30, length)), RecordFile.Pack(1, RecordFile.Label(0), Image)));

        var report = await ProbeAsync("a.rec");

        Told(report).Should().Be("recordio 2");
        Problems(report).Should().ContainSingle().Which.Should().StartWith("ODH608 ").And.EndWith("a.rec', record 0 (at byte 0): the flag is 0");
    }

    public static TheoryData<string, byte[]> Packed => new()
    {
        { "the file is compressed with gzip. Decompress it first, for example into standard input", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0] },
        { "the file is compressed with bzip2. Decompress it first, for example into standard input", "BZh91AY"u8.ToArray() },
        { "the file is compressed with xz. Decompress it first, for example into standard input", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0, 0, 4] },
        { "the file is compressed with Zstandard. Decompress it first, for example into standard input", [0x28, 0xB5, 0x2F, 0xFD, 4] },
        { "the file is a ZIP archive. Extract it, and pass the folder", [0x50, 0x4B, 3, 4, 20, 0] },
        { "the file is a tar archive. Extract it, and pass the folder", [.. new byte[257], .. "ustar\0"u8] },
        { "the file is UTF-16. Save it as UTF-8", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes(Manifest)] },
        { "the file is UTF-16. Save it as UTF-8", [0xFE, 0xFF, .. System.Text.Encoding.BigEndianUnicode.GetBytes(Manifest)] },
        { "the file is UTF-16. Save it as UTF-8", System.Text.Encoding.Unicode.GetBytes(List) },
        { "the file is UTF-16. Save it as UTF-8", System.Text.Encoding.BigEndianUnicode.GetBytes(Manifest) },
    };

    [Theory]
    [MemberData(nameof(Packed))]
    public async Task Packed_or_recoded_file_says_what_to_do(string reason, byte[] content)
    {
        foreach (var name in (string[])["data.gz", "data.manifest", "data.rec"])
        {
            Folder.With($"{name}.folder/{name}", content);

            (await ReasonAsync($"{name}.folder/{name}")).Should().EndWith(reason);
            (await ReasonAsync($"{name}.folder")).Should().EndWith(reason);
        }
    }
}
