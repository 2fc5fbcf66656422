using System.Buffers.Binary;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Layouts;

/// <summary>What users pass: files and folders of many layouts, good and wrong.</summary>
public sealed class LayoutTests : IDisposable
{
    private const string Annotation = """{"file": "a.png", "image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}], "categories": [{"class_id": 0, "name": "dog"}]}""";
    private const string Manifest = """{"source-ref": "s3://bucket/a.png", "box": {"image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}]}}""";
    private const string List = "0\t2\t5\t0\t0.1\t0.1\t0.5\t0.5\ta.png\n";
    private const string Coco = """{"info": {}, "licenses": [], "images": [{"id": 1, "file_name": "a.png", "width": 40, "height": 30}], "annotations": [], "categories": []}""";
    private const string Voc = "<annotation><folder>VOC2007</folder><filename>a.png</filename></annotation>";
    private const string Yolo = "0 0.5 0.5 0.2 0.2\n1 0.3 0.3 0.1 0.1\n";

    private static readonly byte[] Image = RecordFile.Png(40, 30);
    private static readonly byte[] Records = RecordFile.Of(RecordFile.Pack(0, RecordFile.Label(0), Image));

    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Folder_of_channels_is_training_and_validation()
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            folder.With($"{channel}/a.png", Image).With($"{channel}_annotation/a.json", Annotation);
        }

        Told(await ProbeAsync("")).Should().Be("images 1+1");
    }

    [Theory]
    [InlineData("val")]
    [InlineData("test")]
    public async Task Validation_has_names_that_users_give(string name)
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation).With($"{name}/b.png", Image).With($"{name}_annotation/b.json", Annotation.Replace("a.png", "b.png", StringComparison.Ordinal));

        Told(await ProbeAsync("")).Should().Be("images 1+1");
    }

    [Fact]
    public async Task Folder_in_a_folder_is_found()
    {
        folder.With("project/data/train/a.png", Image).With("project/data/train_annotation/a.json", Annotation).With("project/README.md", "# Data");

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Fact]
    public async Task Several_data_sets_in_a_folder_are_told()
    {
        folder.With("v1/train/a.png", Image).With("v1/train_annotation/a.json", Annotation).With("v2/train/a.png", Image).With("v2/train_annotation/a.json", Annotation);

        (await ReasonAsync("")).Should().EndWith("the folder contains data sets, such as 'v1' and 'v2'. Pass one of them");
    }

    [Fact]
    public async Task Images_and_annotations_can_share_a_folder()
    {
        folder.With("a.png", Image).With("a.json", Annotation);

        Told(await ProbeAsync("")).Should().Be("images 1");
    }

    [Theory]
    [InlineData("train", "train_annotation")]
    [InlineData("train/", "train_annotation/")]
    [InlineData("train_annotation", "train")]
    public async Task Folders_of_a_channel_are_one(params string[] paths)
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation);

        Told(await ProbeAsync(paths)).Should().Be("images 1");
    }

    [Fact]
    public async Task All_channels_as_paths_are_training_and_validation()
    {
        foreach (var channel in (string[])["train", "validation"])
        {
            folder.With($"{channel}/a.png", Image).With($"{channel}_annotation/a.json", Annotation);
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
            folder.With(file, Records);
        }

        Told(await ProbeAsync("")).Should().Be(told);
        Told(await ProbeAsync(files)).Should().Be(told);
    }

    [Fact]
    public async Task Validation_of_the_options_comes_first()
    {
        folder.With("train.rec", Records).With("val.rec", Records).With("other.rec", Records);

        var report = await DatasetProbe.ProbeAsync(
            [folder.PathOf("train.rec"), folder.PathOf("val.rec")], new DatasetProbeOptions { Validation = folder.PathOf("other.rec") }, TestContext.Current.CancellationToken);

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
        folder.With(name, content);

        Told(await ProbeAsync(name)).Should().Be(told);
        Told(await ProbeAsync("")).Should().Be(told);
    }

    [Fact]
    public async Task List_is_recognized_without_its_suffix()
    {
        folder.With("list.txt", List);

        Told(await ProbeAsync("list.txt")).Should().Be("lst 1");
    }

    [Fact]
    public async Task Long_COCO_file_is_recognized_before_its_annotations()
    {
        var images = string.Join(", ", Enumerable.Range(0, 5000).Select(static id => $$"""{"id": {{id}}, "file_name": "{{id}}.jpg"}"""));
        folder.With("a.json", $$"""{"info": {}, "licenses": [], "images": [{{images}}], "annotations": []}""");

        Told(await ProbeAsync("a.json")).Should().Be("coco");
    }

    [Theory]
    [InlineData("pascal-voc", "JPEGImages/a.png", "Annotations/a.xml", Voc)]
    [InlineData("yolo", "images/train/a.png", "labels/train/a.txt", Yolo)]
    [InlineData("yolo", "images/a.png", "data.yaml", "names: [dog]")]
    [InlineData("coco", "train2017/a.png", "annotations/instances_train2017.json", Coco)]
    public async Task Folder_of_another_format_is_refused_by_name(string form, string image, string labels, string content)
    {
        folder.With(image, Image).With(labels, content);

        Told(await ProbeAsync("")).Should().Be(form);
    }

    [Theory]
    [InlineData("data.rec", "classification-recordio")]
    [InlineData("other", "classification-recordio")]
    public async Task Records_of_one_class_are_refused(string name, string form)
    {
        folder.With(name, RecordFile.Of([.. new byte[24], .. Image]));

        Told(await ProbeAsync(name)).Should().Be(form);
        Told(await ProbeAsync("")).Should().Be(form);
    }

    [Fact]
    public async Task Records_of_other_algorithms_are_refused()
    {
        // A Record with the label 1: map field 2, key "values", a message of one float.
        byte[] value = [0x12, 0x06, 0x0a, 0x04, 0, 0, 0x80, 0x3f];
        byte[] entry = [0x0a, 6, .. "values"u8, 0x12, (byte)value.Length, .. value];
        folder.With("data.rec", RecordFile.Of([0x12, (byte)entry.Length, .. entry]));

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
        folder.With(name, [.. length, .. check, 1, 2, 3, 0, 0, 0, 0]);

        Told(await ProbeAsync(name)).Should().Be("tfrecord");
        Told(await ProbeAsync("")).Should().Be("tfrecord");
    }

    [Theory]
    [InlineData("the folder contains neither images nor RecordIO files nor manifests", "notes.md", "# Notes")]
    [InlineData("the folder contains JSON, but no images are beside it", "job.json", "[1]")]
    [InlineData("the file is empty", "empty", "")]
    public async Task Folder_without_data_is_told(string reason, string name, string content)
    {
        folder.With($"data/{name}", content);

        (await ReasonAsync(name == "empty" ? "data/empty" : "data")).Should().EndWith(reason);
    }

    [Fact]
    public async Task Images_without_annotations_are_told()
    {
        folder.With("train/a.png", Image);

        (await ReasonAsync("train")).Should().EndWith("the folder contains images, but no folder 'train_annotation' with their annotations is beside it");
    }

    [Fact]
    public async Task Image_alone_is_told()
    {
        folder.With("train/a.png", Image);

        (await ReasonAsync("train/a.png")).Should().EndWith("the file is an image. Pass the folder of the images");
    }

    [Fact]
    public async Task Empty_folder_is_told()
    {
        folder.WithFolder("empty");

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
        folder.With("a.rec", Records).With("b.manifest", Manifest);

        var probe = () => ProbeAsync("a.rec", "b.manifest");

        (await probe.Should().ThrowAsync<ArgumentException>()).WithMessage("*a.rec' is recordio, but *b.manifest' is augmented-manifest. Probe them one by one.*");
    }

    private static string Told(DatasetReport report)
    {
        var form = System.Text.Json.JsonDocument.Parse(report.ToJson()).RootElement.GetProperty("form").GetString();
        return report.IsReadable ? $"{form} {report.Images}{(report.Validation is { } validation ? $"+{validation.Images}" : "")}" : form!;
    }

    private async Task<string> ReasonAsync(string path)
    {
        var report = await ProbeAsync(path);

        report.IsReadable.Should().BeFalse();
        return report.Problems.Should().ContainSingle().Which.Examples.Should().ContainSingle().Which.ToString();
    }

    private Task<DatasetReport> ProbeAsync(params string[] paths) =>
        DatasetProbe.ProbeAsync([.. paths.Select(folder.PathOf)], options: null, TestContext.Current.CancellationToken);
}
