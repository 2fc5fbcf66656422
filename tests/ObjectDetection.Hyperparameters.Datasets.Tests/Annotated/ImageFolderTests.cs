using System.IO.Hashing;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Annotated;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Annotated;

public sealed class ImageFolderTests : IDisposable
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases", "images");
    private static readonly byte[] Image = File.ReadAllBytes(Path.Combine(Cases, "good", "train", "a.png"));
    private readonly Folder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_good_set_has_no_problems()
    {
        var training = await ReadAsync(Path.Combine(Cases, "good"), "train");
        var validation = await ReadAsync(Path.Combine(Cases, "good"), "validation");

        Found.Problems(training).Should().BeEmpty();
        (training.Images, training.Objects, training.WidestLabel, training.IsComplete).Should().Be((3, 5, 17, true));
        training.ObjectsPerImage.Counts.Should().Equal(KeyValuePair.Create(1, 2L), KeyValuePair.Create(3, 1L));
        training.Pictures.WidthRange.Should().Be((30, 64));
        Found.Classes(training).Should().Equal(0, 1);
        Found.Problems(validation).Should().BeEmpty();
        (validation.Images, validation.Objects, validation.WidestLabel).Should().Be((1, 5, 27));
    }

    /// <summary>Each image of the shared set has the problems that its name says, and no other.</summary>
    [Theory]
    [InlineData("ok")]
    [InlineData("no-annotation", "ODH631")]
    [InlineData("empty-annotations", "ODH628")]
    [InlineData("outside", "ODH624")]
    [InlineData("zero-size", "ODH622")]
    [InlineData("negative", "ODH624")]
    [InlineData("normalised", "ODH626")]
    [InlineData("no-class-id", "ODH634")]
    [InlineData("string-class", "ODH617")]
    [InlineData("size-mismatch", "ODH636")]
    [InlineData("bad-json", "ODH633")]
    [InlineData("class-gap")]
    [InlineData("no-file-field", "ODH635")]
    [InlineData("wrong-file-field", "ODH647")]
    [InlineData("no-image-size", "ODH635")]
    [InlineData("one-based-only")]
    [InlineData("bom", "ODH638")]
    [InlineData("fraction", "ODH627")]
    [InlineData("null-box", "ODH634")]
    [InlineData("categories-disagree")]
    [InlineData("grey", "ODH645")]
    [InlineData("rgba", "ODH645")]
    [InlineData("corrupt", "ODH641")]
    [InlineData("fake", "ODH644")]
    [InlineData("twin", "ODH637")]
    [InlineData("orphan", "ODH632")]
    [InlineData("notes.txt", "ODH639")]
    [InlineData("image.gif", "ODH642")]
    [InlineData(".DS_Store", "ODH639")]
    public async Task A_broken_image_is_named(string name, params string[] codes)
    {
        var tally = await ReadAsync(Path.Combine(Cases, "broken"), "train");

        tally.Problems.All
            .SelectMany(list => list.Value.First.Select(example => (list.Key.Code, example.Location.File)))
            .Where(found => Path.GetFileName(found.File) == name || Path.GetFileNameWithoutExtension(found.File) == name)
            .Select(found => found.Code)
            .Should().Equal(codes);
    }

    [Fact]
    public async Task Every_name_of_the_broken_set_is_tested()
    {
        using var expected = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Cases, "..", "expected.json"), Token));
        var names = expected.RootElement.GetProperty("sets").GetProperty("images/broken").GetProperty("problems").EnumerateObject().Select(property => property.Name);

        typeof(ImageFolderTests).GetMethod(nameof(A_broken_image_is_named))!.GetCustomAttributesData().Where(attribute => attribute.AttributeType == typeof(InlineDataAttribute))
            .Select(attribute => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)attribute.ConstructorArguments[0].Value!)[0].Value!)
            .Should().BeEquivalentTo(names);
    }

    [Fact]
    public async Task A_broken_set_is_counted()
    {
        var tally = await ReadAsync(Path.Combine(Cases, "broken"), "train");

        // Of 25 annotations, one is no JSON, one has no image, and the image of one is corrupt.
        (tally.Images, tally.WidestLabel, tally.WidestPlace?.File, tally.IsComplete).Should().Be((22, 12, "train_annotation/one-based-only.json", true));
        tally.Objects.Should().Be(24);
        Found.Classes(tally).Should().Equal(0, 1, 2, 7);
    }

    [Fact]
    public async Task Details_say_what_is_there()
    {
        var tally = await ReadAsync(Path.Combine(Cases, "broken"), "train");

        Found.Problems(tally).Should().Contain([
            "ODH631 'train/no-annotation.png': there is no 'no-annotation.json'",
            "ODH632 'train_annotation/orphan.json': there is no image 'orphan.png'",
            "ODH647 'train_annotation/wrong-file-field.json', image 'wrong-file-field.png', file: 'elsewhere/other.png' does not exist",
            "ODH635 'train_annotation/no-file-field.json', image 'no-file-field.png', file: file is missing",
            "ODH636 'train_annotation/size-mismatch.json', image 'size-mismatch.png', image_size: 80x60, but the image is 40x30",
            "ODH637 'train/twin.jpg': 'twin.json' belongs to another image",
            "ODH639 'train/notes.txt': not an image",
            "ODH642 'train/image.gif': the image is a GIF",
            "ODH644 'train/fake.jpg': the image is a PNG",
        ]);
    }

    [Theory]
    [InlineData("x/y/a.png", "a.json", "x/y/a.png")]
    [InlineData("x/y/a.png", "x/y/a.json", "x/y/a.png")]
    [InlineData("x/y/a.png", "z/other.json", "x/y/a.png")]
    [InlineData("a.PNG", "a.JSON", "a.PNG")]
    [InlineData("a.b.png", "a.json", "a.b.png")]
    [InlineData("\u00E9 \u732B.png", "\u00E9 \u732B.json", "\u00E9 \u732B.png")]
    public async Task An_image_is_found_by_the_name_in_its_annotation(string image, string annotation, string file)
    {
        folder.With("train/" + image, Image).With("train_annotation/" + annotation, Annotation(file));

        var tally = await ReadAsync();

        tally.Images.Should().Be(1);
        Found.Problems(tally).Should().BeEmpty();
    }

    [Theory]
    [InlineData("x/y/a.png", "x/y/a.json")]
    [InlineData("x/y/a.png", "a.json")]
    [InlineData("a.png", "sub/a.json")]
    [InlineData("a.pNg", "a.json")]
    [InlineData("x/a.b.png", "a.json")]
    [InlineData("x/a.b.png", "a.b.json")]
    public async Task An_image_is_found_by_its_base_name(string image, string annotation)
    {
        folder.With("train/" + image, Image).With("train_annotation/" + annotation, Annotation("elsewhere.png"));

        var tally = await ReadAsync();

        (tally.Images, tally.Objects).Should().Be((1, 1));
        Found.Problems(tally).Should().Equal($"ODH647 'train_annotation/{annotation}', image '{image}', file: 'elsewhere.png' does not exist");
    }

    [Fact]
    public async Task Of_several_images_of_a_base_name_one_that_has_no_annotation_and_the_whole_name_is_taken()
    {
        folder.With("train/x/a.png", Image).With("train/y/a.png", Image).With("train/z/a.b.png", Image)
            .With("train_annotation/1.json", Annotation("x/a.png")).With("train_annotation/a.json", Annotation("none.png"));

        Found.Problems(await ReadAsync()).Should().Equal(
            "ODH631 'train/z/a.b.png': there is no 'a.b.json'", "ODH647 'train_annotation/a.json', image 'y/a.png', file: 'none.png' does not exist");
    }

    [Fact]
    public async Task Images_of_several_folders_share_an_annotation_by_name()
    {
        folder.With("train/x/a.png", Image).With("train/y/a.png", Image).With("train_annotation/a.json", Annotation("x/a.png"));

        Found.Problems(await ReadAsync()).Should().Equal("ODH637 'train/y/a.png': 'a.json' belongs to another image");
    }

    [Fact]
    public async Task Several_annotations_of_an_image_are_told()
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", Annotation("a.png")).With("train_annotation/b.json", Annotation("a.png"));

        var tally = await ReadAsync();

        (tally.Images, tally.Pictures.Formats.Total).Should().Be((2, 1));
        Found.Problems(tally).Should().Equal("ODH614 'train/a.png': several annotations name it");
    }

    [Fact]
    public async Task An_annotation_that_cannot_be_read_is_no_missing_one()
    {
        folder.With("train/x/a.png", Image).With("train/b.png", Image).With("train/c.png", "GIF89a....").With("train_annotation/a.json", "{").With("train_annotation/b.json", "")
            .With("train_annotation/c.json", "[]");

        Found.Problems(await ReadAsync()).Should().Equal(
            "ODH633 'train_annotation/a.json': the JSON ends too early, at byte 2",
            "ODH633 'train_annotation/b.json': it is empty",
            "ODH633 'train_annotation/c.json': the file contains an array, not an object",
            "ODH642 'train/c.png': the image is a GIF");
    }

    [Fact]
    public async Task Faults_of_an_image_and_of_its_annotation_are_told_once_each()
    {
        folder.With("train/empty.png", "").With("train/text.png", "no image at all, but some text of a length")
            .With("train_annotation/empty.json", Annotation("empty.png")).With("train_annotation/other.json", Annotation("empty.png")).With("train/pretender.jpg", "GIF89a....");

        var tally = await ReadAsync();

        (tally.Images, tally.Objects, tally.WidestLabel).Should().Be((0, 2, 7));
        Found.Problems(tally).Should().Equal(
            "ODH614 'train/empty.png': several annotations name it",
            "ODH631 'train/text.png': there is no 'text.json'",
            "ODH641 'train/empty.png': the image has no bytes",
            "ODH641 'train/text.png': the bytes are not those of an image",
            "ODH642 'train/pretender.jpg': the image is a GIF");
    }

    [Theory]
    [InlineData(64, 48, false)]
    [InlineData(48, 64, false)]
    [InlineData(64, 64, true)]
    public async Task Turned_image_can_have_the_size_of_either_way(int width, int height, bool differs)
    {
        byte[] exif = [.. "Exif\0\0II"u8, 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
        folder.With("train/a.jpg", new Images.JpegBytes().Jfif().Segment(0xE1, exif).Frame(64, 48).Scan().ToArray())
            .With("train_annotation/a.json", $$"""{"file": "a.jpg", "image_size": [{"width": {{width}}, "height": {{height}}, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 2, "width": 10, "height": 12}]}""");

        Found.Codes(await ReadAsync()).Should().Equal(differs ? ["ODH636"] : []);
    }

    [Fact]
    public async Task Annotations_in_another_encoding_are_told()
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("{}")]);

        Found.Problems(await ReadAsync()).Should().Equal("ODH633 'train_annotation/a.json': the text is UTF-16, not UTF-8");
    }

    [Fact]
    public async Task Large_annotations_are_not_read()
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", new byte[(4 << 20) + 1]);

        Found.Problems(await ReadAsync()).Should().Equal("ODH633 'train_annotation/a.json': it is larger than 4 MiB");
    }

    [Fact]
    public async Task Long_annotations_are_read_whole()
    {
        folder.With("train/a.png", Image).With("train_annotation/a.json", new string(' ', 3 << 20) + Annotation("a.png"));

        var tally = await ReadAsync();

        tally.Images.Should().Be(1);
        Found.Problems(tally).Should().BeEmpty();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task Headers_after_long_metadata_are_read(int longestRead)
    {
        // An application segment of 60,000 bytes between the start and the rest.
        var image = await File.ReadAllBytesAsync(Path.Combine(Cases, "good", "train", "b.jpg"), Token);
        var storage = new BytesStorage(longestRead)
        {
            ["train/b.jpg"] = [.. image[..2], 0xFF, 0xE1, 0xEA, 0x60, .. new byte[60_000 - 2], .. image[2..]],
            ["train_annotation/b.json"] = System.Text.Encoding.UTF8.GetBytes(Annotation("b.jpg", 64, 48)),
        };

        var tally = await new ImageFolderReader(storage, "train", "train_annotation").ReadAsync(Run());

        (tally.Images, tally.Pictures.WidthRange).Should().Be((1, (64, 64)));
        Found.Problems(tally).Should().BeEmpty();
    }

    [Fact]
    public async Task Annotations_can_be_among_the_images_or_in_a_folder_there()
    {
        folder.With("same/a.png", Image).With("same/a.json", Annotation("a.png")).With("same/readme.txt", "1");
        folder.With("outer/a.png", Image).With("outer/labels/a.json", Annotation("a.png"));
        var same = await ReadAsync(folder.PathOf("same"), folder.PathOf("same"), Run());
        var outer = await ReadAsync(folder.PathOf("outer"), folder.PathOf("outer/labels"), Run());

        Found.Problems(same).Should().Equal("ODH639 'same/readme.txt': not an image");
        Found.Problems(outer).Should().BeEmpty();
        (same.Images, outer.Images).Should().Be((1, 1));
    }

    [Fact]
    public async Task Images_without_a_suffix_are_found()
    {
        folder.With("train/a", Image).With("train/b", "text").With("train_annotation/a.json", Annotation("a"));

        var tally = await ReadAsync();

        tally.Images.Should().Be(1);
        Found.Problems(tally).Should().Equal("ODH639 'train/b': not an image", "ODH644 'train/a': the image is a PNG");
    }

    [Fact]
    public async Task Pipes_are_not_opened()
    {
        folder.With("mkdir train train_annotation; mkfifo train/a.png train/notes train_annotation/a.json");

        Found.Problems(await ReadAsync()).Should().Equal(
            "ODH633 'train_annotation/a.json': it is empty", "ODH639 'train/notes': not an image", "ODH641 'train/a.png': the image has no bytes");
    }

    [Fact]
    public async Task Links_are_followed_and_circles_end()
    {
        folder.With("store/a.png", Image).WithFolder("train/sub").WithLink("train/a.png", "../store/a.png").WithLink("train/sub/up", "..").WithLink("train/all", "../store")
            .With("train_annotation/1.json", Annotation("a.png")).With("train_annotation/2.json", Annotation("all/a.png"));

        var tally = await ReadAsync();

        tally.Images.Should().Be(2);
        Found.Problems(tally).Should().BeEmpty();
    }

    [Fact]
    public async Task Strange_names_are_read_or_told()
    {
        folder.With("train/new\nline.png", Image).With("train_annotation/new\nline.json", Annotation("new\\nline.png"))
            .With("printf 12345 > \"$(printf 'train/bad\\377.png')\"; printf '{}' > \"$(printf 'train_annotation/bad\\377.json')\"");

        var tally = await ReadAsync();
        folder.With("rm train/bad* train_annotation/bad*");

        (tally.Images, tally.IsComplete).Should().Be((1, false));
        Found.Problems(tally).Should().Equal("ODH646 'train/bad\uFFFD.png': its name is not UTF-8", "ODH646 'train_annotation/bad\uFFFD.json': its name is not UTF-8");
    }

    [Fact]
    public async Task Names_that_lead_out_of_the_folder_are_no_images_of_it()
    {
        folder.With("other/a.png", Image).WithFolder("train").With("train_annotation/x.json", Annotation("../other/a.png"));

        Found.Problems(await ReadAsync()).Should().Equal("ODH632 'train_annotation/x.json': there is no image '../other/a.png'");
    }

    [Fact]
    public async Task What_a_folder_hides_is_not_called_missing()
    {
        folder.With("train/a.png", Image).WithLink("train/away", "nowhere").With("train_annotation/b.json", Annotation("away/b.png"));

        var tally = await ReadAsync();

        tally.IsComplete.Should().BeFalse();
        Found.Problems(tally).Should().Equal("ODH631 'train/a.png': there is no 'a.json'", "ODH646 'train/away': it leads nowhere");
    }

    [Fact]
    public async Task Files_that_must_not_be_read_are_told()
    {
        if (await Unprivileged.RanElsewhereAsync(GetType()))
        {
            return;
        }

        folder.With("train/a.png", Image).With("train/b.png", Image).With("train_annotation/a.json", Annotation("a.png")).With("train_annotation/b.json", Annotation("b.png"))
            .With("train/c/c.png", Image).With("chmod 0 train/a.png train_annotation/b.json train/c");
        try
        {
            var tally = await ReadAsync();

            (tally.Images, tally.IsComplete).Should().Be((0, false));
            Found.Problems(tally).Should().Equal(
                "ODH646 'train/a.png': permission denied", "ODH646 'train/c': permission denied", "ODH646 'train_annotation/b.json': permission denied");
        }
        finally
        {
            folder.With("chmod 700 train/a.png train_annotation/b.json train/c");
        }
    }

    [Fact]
    public async Task Files_that_come_and_go_are_told()
    {
        folder.With("train/a.png", Image).With("train/gone.png", Image).With("train_annotation/gone.json", Annotation("gone.png"));
        var storage = new ChangingStorage(() =>
        {
            File.Delete(folder.PathOf("train/gone.png"));
            folder.With("train/new.png", Image);
        });

        var tally = await new ImageFolderReader(storage, folder.PathOf("train"), folder.PathOf("train_annotation")).ReadAsync(Run());

        tally.IsComplete.Should().BeFalse();
        Found.Problems(tally).Should().Equal(
            "ODH631 'train/a.png': there is no 'a.json'", "ODH646 'train/gone.png': it is not there any more", "ODH646 'train/new.png': it was added while the folder was read");
    }

    [Fact]
    public async Task Two_empty_folders_are_nothing()
    {
        var tally = await ReadAsync();

        (tally.Images, tally.WidestLabel, tally.IsComplete, tally.Names.Count).Should().Be((0, null, true, 0));
    }

    [Fact]
    public async Task The_number_of_threads_does_not_matter()
    {
        WithMany(500);

        var one = await ReadAsync(Run(threads: 1));
        var many = await ReadAsync(Run(threads: 8));

        Found.Everything(many).Should().Be(Found.Everything(one));
        many.Contents.Pieces.SelectMany(piece => piece).Should().Equal(one.Contents.Pieces.SelectMany(piece => piece));
        one.Contents.Count.Should().Be(one.Names.Count).And.Be(500);
        one.Problems.All.Should().HaveCountGreaterThan(5);
    }

    [Fact]
    public async Task More_images_and_annotations_without_each_other_than_are_remembered_are_found()
    {
        var storage = new BytesStorage();
        var annotation = System.Text.Encoding.UTF8.GetBytes(Annotation("none.png"));
        for (var number = 0; number < DeferredAnnotations.Maximum + 100; number++)
        {
            storage[$"train/x/{number}.png"] = Image;
            storage[$"train_annotation/{number}.json"] = annotation;
        }

        storage["train_annotation/orphan.json"] = annotation;
        storage["train/lonely.png"] = Image;

        var tally = await new ImageFolderReader(storage, "train", "train_annotation").ReadAsync(Run());

        tally.Images.Should().Be(DeferredAnnotations.Maximum + 100);
        tally.Problems.All.Select(list => (list.Key.Code, list.Value.Count)).Should().Equal(("ODH631", 1), ("ODH632", 1), ("ODH647", DeferredAnnotations.Maximum + 100));
    }

    [Fact]
    public async Task A_sample_judges_what_it_contains()
    {
        WithMany(500);
        for (var number = 0; number < 500; number += 5)
        {
            File.Delete(folder.PathOf($"train_annotation/{number}.json"));
        }

        var all = await ReadAsync();
        var some = await ReadAsync(Run(sample: 0.3));

        some.IsComplete.Should().BeFalse();
        some.Images.Should().BeInRange(50, 190);
        Found.Problems(some).Should().NotBeEmpty().And.BeSubsetOf(Found.Problems(all)).And.Contain(problem => problem.StartsWith("ODH631"));
        Found.Everything(await ReadAsync(Run(sample: 0.3))).Should().Be(Found.Everything(some));
    }

    [Fact]
    public async Task A_sample_does_not_miss_annotations_of_other_names()
    {
        for (var number = 0; number < 100; number++)
        {
            folder.With($"train/{number}.png", Image).With($"train_annotation/label{number}.json", Annotation($"{number}.png"));
        }

        Found.Problems(await ReadAsync(Run(sample: 0.3))).Should().BeEmpty();
    }

    [Fact]
    public async Task Images_are_read_again_whole()
    {
        var large = Image.Concat(new byte[1_000_000]).ToArray();
        folder.With("train/a.png", Image).With("train/sub/b.png", large).With("train/c.png", Image).With("train/empty.png", "");
        var reader = new ImageFolderReader(LocalStorage.Instance, folder.PathOf("train"), folder.PathOf("train_annotation"));
        var run = Run();
        var tally = await reader.ReadAsync(run);
        var keys = tally.Names.Pieces.SelectMany(piece => piece).ToList();
        var position = keys.IndexOf(ImageIndex.KeyOf("c.png", isEmpty: false));
        var found = new Dictionary<string, (long Position, ulong Hash)>();

        await reader.ReadAgainAsync(run, number => number != position, (number, hash, place) => found.Add(place.File, (number, hash)));

        found.Should().BeEquivalentTo(new Dictionary<string, (long, ulong)>
        {
            ["train/a.png"] = (keys.IndexOf(ImageIndex.KeyOf("a.png", isEmpty: false)), XxHash3.HashToUInt64(Image)),
            ["train/sub/b.png"] = (keys.IndexOf(ImageIndex.KeyOf("sub/b.png", isEmpty: false)), XxHash3.HashToUInt64(large)),
        });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Equal_images_have_equal_keys(bool isWhole)
    {
        var other = Image.Concat(new byte[5000]).Append((byte)1).ToArray();
        folder.With("train/a.png", Image).With("train/b.png", other).With("train/c.png", other);
        foreach (var name in new[] { "a", "b", "c" })
        {
            folder.With($"train_annotation/{name}.json", Annotation(name + ".png"));
        }

        var tally = await ReadAsync(new ProbeRun(DatasetProbeOptions.Default, Token) { ComparesContents = true, HashesWholeImages = isWhole });

        var keys = tally.Contents.Pieces.SelectMany(piece => piece).ToList();
        keys.Should().HaveCount(3).And.NotContain(0);
        keys.Distinct().Should().HaveCount(2);
        keys.Contains(XxHash3.HashToUInt64(other)).Should().Be(isWhole);
    }

    [Fact]
    public async Task Progress_counts_images_and_their_bytes()
    {
        WithMany(40);
        var reports = new List<DatasetProgress>();
        var run = new ProbeRun(new DatasetProbeOptions { Progress = new Reports(reports) }, Token);

        await ReadAsync(run);
        run.Progress.Complete();

        reports[^1].Items.Should().Be(40);
        reports[^1].Bytes.Should().Be(reports[^1].TotalBytes).And.BePositive();
    }

    [Fact]
    public async Task Reading_is_cancelled()
    {
        WithMany(40);
        var read = () => ReadAsync(new ProbeRun(DatasetProbeOptions.Default, new CancellationToken(canceled: true)));

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    private static ProbeRun Run(int threads = 4, double? sample = null) =>
        new(new DatasetProbeOptions { MaxDegreeOfParallelism = threads, Sample = sample }, Token) { ComparesContents = true };

    private static string Annotation(string file, int width = 40, int height = 30) =>
        $$"""{"file": "{{file}}", "image_size": [{"width": {{width}}, "height": {{height}}, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 2, "width": 10, "height": 12}]}""";

    private static Task<ChannelTally> ReadAsync(string images, string annotations, ProbeRun run) =>
        new ImageFolderReader(LocalStorage.Instance, images, annotations).ReadAsync(run);

    private static Task<ChannelTally> ReadAsync(string root, string channel) => ReadAsync(Path.Combine(root, channel), Path.Combine(root, channel + "_annotation"), Run());

    private Task<ChannelTally> ReadAsync(ProbeRun? run = null) => ReadAsync(folder.PathOf("train"), folder.PathOf("train_annotation"), run ?? Run());

    /// <summary>Writes images with annotations, some of which are wrong in one way or another.</summary>
    private void WithMany(int count)
    {
        for (var number = 0; number < count; number++)
        {
            folder.With($"train/{(number % 7 == 0 ? "sub/" : "")}{number}.png", number % 50 == 1 ? Image[..20] : [.. Image, (byte)number]);
            folder.With($"train_annotation/{number}.json", (number % 50) switch
            {
                2 => "{",
                3 => Annotation("wrong.png"),
                4 => Annotation($"{number}.png", 41),
                5 => Annotation($"{number - 1}.png"),
                14 => Annotation("none.png"),
                _ => Annotation($"{(number % 7 == 0 ? "sub/" : "")}{number}.png"),
            });
        }
    }

    private sealed class Reports(List<DatasetProgress> list) : IProgress<DatasetProgress>
    {
        public void Report(DatasetProgress value)
        {
            lock (list)
            {
                list.Add(value);
            }
        }
    }

    /// <summary>A disk on which something happens after the first list.</summary>
    private sealed class ChangingStorage(Action change) : IDatasetStorage
    {
        private bool isChanged;

        public async IAsyncEnumerable<DatasetFile> ListAsync(string folder, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            await foreach (var file in LocalStorage.Instance.ListAsync(folder, cancellationToken))
            {
                yield return file;
            }

            if (!isChanged)
            {
                isChanged = true;
                change();
            }
        }

        public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) => LocalStorage.Instance.OpenAsync(path, cancellationToken);
    }
}
