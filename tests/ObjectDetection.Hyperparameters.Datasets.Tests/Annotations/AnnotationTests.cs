using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Annotations;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Annotations;

public sealed class AnnotationTests
{
    private const string Size = """ "image_size":[{"width":40,"height":30,"depth":3}] """;
    private const string Box = """ {"class_id":0,"left":1,"top":2,"width":10,"height":12} """;

    private static readonly Dictionary<string, string[]> Broken = new(StringComparer.Ordinal)
    {
        ["empty-annotations"] = ["ODH628 'x': annotations is empty"],
        ["outside"] = ["ODH624 'x', object 0: right edge 50 exceeds width 40"],
        ["zero-size"] = ["ODH622 'x', object 0: width 0"],
        ["negative"] = ["ODH624 'x', object 0: left -3 is negative"],
        ["normalised"] = ["ODH626 'x': no coordinate exceeds 1"],
        ["no-class-id"] = ["ODH634 'x', object 0, class_id: class_id is missing"],
        ["string-class"] = ["ODH617 'x', object 0, class_id: class_id is the text '1'"],
        ["no-image-size"] = ["ODH635 'x', image_size: image_size is missing"],
        ["fraction"] = ["ODH627 'x', object 0: left 1.5, top 2.25, width 10.5, height 5"],
        ["null-box"] = ["ODH634 'x', object 0, left: left is null"],
    };

    [Fact]
    public void Every_file_of_the_broken_set_has_the_problems_of_its_label_and_no_others()
    {
        var all = new ChannelTally(100);
        var annotation = new Annotation();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Cases", "images", "broken", "train_annotation")))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            var tally = new ChannelTally(100);
            annotation.TryReadFile(File.ReadAllBytes(path)).Should().Be(name != "bad-json", name);
            if (annotation.Fault is null)
            {
                AnnotationCount.Count(annotation, tally, new Place("x"));
                AnnotationCount.Count(annotation, all, new Place(name));
                annotation.File.Should().Be(name switch { "no-file-field" => null, "wrong-file-field" => "elsewhere/other.png", "fake" => "fake.jpg", _ => $"{name}.png" });
            }

            Found.Problems(tally).Should().Equal(Broken.GetValueOrDefault(name, []), name);
        }

        Found.Classes(all).Should().Equal(0, 1, 2, 7);
        all.WidestLabel.Should().Be(12);
        all.Classes.Names.GetValueOrDefault(0)!.Keys.Should().Equal("dog", "horse");
    }

    [Theory]
    [InlineData("""{"class_id":-1,"left":1,"top":2,"width":3,"height":4}""", "ODH615 'x', object 0, class_id: class_id -1")]
    [InlineData("""{"class_id":1.5,"left":1,"top":2,"width":3,"height":4}""", "ODH616 'x', object 0, class_id: class_id 1.5")]
    [InlineData("""{"class_id":1e400,"left":1,"top":2,"width":3,"height":4}""", "ODH616 'x', object 0, class_id: class_id Infinity")]
    [InlineData("""{"class_id":99999999999999999999,"left":1,"top":2,"width":3,"height":4}""", "ODH616 'x', object 0, class_id: class_id 100000000000000000000 is larger than any")]
    [InlineData("""{"class_id":"dog","left":1,"top":2,"width":3,"height":4}""", "ODH634 'x', object 0, class_id: class_id is text")]
    [InlineData("""{"class_id":true,"left":1,"top":2,"width":3,"height":4}""", "ODH634 'x', object 0, class_id: class_id is a truth value")]
    [InlineData("""{"class_id":[0],"left":1,"top":2,"width":3,"height":4}""", "ODH634 'x', object 0, class_id: class_id is an array")]
    [InlineData("""{"class_id":0,"left":1,"top":2,"width":"3","height":4}""", "ODH634 'x', object 0, width: width is text")]
    [InlineData("""{"class_id":0,"left":1,"top":2,"width":3}""", "ODH634 'x', object 0, height: height is missing")]
    [InlineData("""{"class_id":0,"left":1,"top":{"a":[1,{}]},"width":3,"height":4}""", "ODH634 'x', object 0, top: top is an object")]
    [InlineData("""{"class_id":0,"left":1,"top":2,"width":-3,"height":4}""", "ODH623 'x', object 0: width -3")]
    [InlineData("""{"class_id":0,"left":-1,"top":2,"width":3,"height":-4}""", "ODH623 'x', object 0: height -4")]
    [InlineData("""{"class_id":0,"left":-1,"top":2,"width":3,"height":0}""", "ODH622 'x', object 0: height 0")]
    [InlineData("""{"class_id":0,"left":1,"top":20,"width":3,"height":11}""", "ODH624 'x', object 0: bottom edge 31 exceeds height 30")]
    [InlineData("""{"class_id":0,"left":1,"top":-0.5,"width":3,"height":11}""", "ODH624 'x', object 0: top -0.5 is negative")]
    [InlineData("""{"class_id":0,"left":1e400,"top":2,"width":3,"height":4}""", "ODH621 'x', object 0: left Infinity, top 2, width 3, height 4")]
    [InlineData("17", "ODH634 'x', object 0: the entry is a number, not an object")]
    [InlineData("null", "ODH634 'x', object 0: the entry is null, not an object")]
    public void One_faulty_entry_is_one_problem(string entry, string problem)
    {
        var tally = Count($$"""{{{Size}},"annotations":[{{entry}}]}""");

        Found.Problems(tally).Should().Equal(problem);
        tally.WidestLabel.Should().Be(7);
    }

    [Theory]
    [InlineData("""{"class_id":0,"left":0,"top":0,"width":40,"height":30}""", 0)]
    [InlineData("""{"class_id":3.0,"left":1.0,"top":2e0,"width":10,"height":12}""", 3)]
    [InlineData("""{"height":12,"extra":{"left":[null]},"width":10,"top":2,"left":1,"cl\u0061ss_id":7}""", 7)]
    [InlineData("""{"class_id":9,"class_id":2,"left":null,"left":1,"top":2,"width":10,"height":12}""", 2)]
    [InlineData("""{"class_id":0,"left":0,"top":0,"width":1,"height":1}""", 0)]
    public void A_right_entry_is_counted_whatever_its_spelling(string entry, int id)
    {
        var tally = Count($$"""{"annotations":[{{entry}}],{{Size}}}""");

        Found.Problems(tally).Should().BeEmpty();
        Found.Classes(tally).Should().Equal(id);
        tally.BoxSizes.Total.Should().Be(1);
    }

    [Theory]
    [InlineData("""{"width":40,"height":30,"depth":3}""", "ODH635 'x', image_size: image_size is an object")]
    [InlineData("[]", "ODH635 'x', image_size: image_size is empty")]
    [InlineData("[40,30,3]", "ODH635 'x', image_size: image_size contains no object")]
    [InlineData("""[{"width":40,"depth":3}]""", "ODH635 'x', image_size.height: height of image_size is missing")]
    [InlineData("""[{"width":0,"height":30,"depth":3}]""", "ODH635 'x', image_size.width: width of image_size is 0")]
    [InlineData("""[{"width":40,"height":30}]""", "ODH635 'x', image_size.depth: depth of image_size is missing")]
    public void An_image_size_that_is_none_is_a_problem(string size, string problem) =>
        Found.Problems(Count($$"""{"image_size":{{size}},"annotations":[{{Box}}]}""")).Should().Equal(problem);

    [Fact]
    public void The_size_of_the_image_counts_where_the_label_has_none()
    {
        var tally = Count("""{"annotations":[{"class_id":0,"left":5,"top":0,"width":6,"height":5}]}""", (10, 10));

        Found.Codes(tally).Should().Equal("ODH624", "ODH635");
        tally.BoxSizes.Total.Should().Be(1);
    }

    [Theory]
    [InlineData("{}", "annotations is missing")]
    [InlineData("""{"annotations":{}}""", "annotations is an object")]
    [InlineData("""{"annotations":[],"annotations":null}""", "annotations is null")]
    public void Without_annotations_there_is_no_label(string json, string detail)
    {
        var tally = Count(json);

        Found.Problems(tally).Should().Equal($"ODH634 'x', annotations: {detail}");
        tally.WidestLabel.Should().BeNull();
    }

    [Fact]
    public void Fractions_of_the_image_are_one_problem_of_the_image_and_pixels_below_one_are_none()
    {
        var fractions = Count($$"""{{{Size}},"annotations":[{"class_id":0,"left":0,"top":0,"width":1,"height":1},{"class_id":0,"left":0.5,"top":0.2,"width":0.1,"height":0}]}""");
        var pixels = Count($$"""{{{Size}},"annotations":[{{Box}},{"class_id":0,"left":0.5,"top":0.2,"width":0.5,"height":0.5}]}""");

        Found.Problems(fractions).Should().Equal("ODH626 'x': no coordinate of 2 objects exceeds 1");
        Found.Codes(pixels).Should().Equal("ODH627");
    }

    [Fact]
    public void Names_are_believed_only_where_they_cover_the_classes_of_the_image()
    {
        var other = Count($$"""{{{Size}},"annotations":[{{Box}}],"categories":[{"class_id":18,"name":"dog"}]}""");
        var same = Count($$"""{{{Size}},"annotations":[{{Box}}],"categories":[{"class_id":1,"name":"c\u0061t"},{"name":"dog","class_id":0},{"class_id":"2","name":"x"},{"class_id":3},5]}""");

        other.Classes.Names.Should().BeEmpty();
        same.Classes.Names.Select(static names => (names.Key, names.Value.Single().Key)).Should().BeEquivalentTo([(0, "dog"), (1, "cat")]);
    }

    [Theory]
    [InlineData("", "it is empty")]
    [InlineData(" \r\n", "it is empty")]
    [InlineData("{", "the JSON ends too early, at byte 2")]
    [InlineData("{\"a\":\n tru", "the JSON ends too early, at line 2, byte 5")]
    [InlineData("{\"a\" 1}", "the JSON is not valid at byte 6")]
    [InlineData("{} {}", "the JSON is not valid at byte 4")]
    [InlineData("[{}]", "the file contains an array, not an object")]
    [InlineData("\"a\"", "the file contains text, not an object")]
    public void What_is_no_object_says_why(string json, string fault)
    {
        var annotation = new Annotation();

        annotation.TryReadFile(Encoding.UTF8.GetBytes(json)).Should().BeFalse();
        annotation.Fault.Should().Be(fault);
    }

    [Fact]
    public void Nesting_and_names_that_cannot_be_are_read_without_exceptions()
    {
        var annotation = new Annotation();
        annotation.TryReadFile(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 900) + new string(']', 900) + "}")).Should().BeTrue();
        annotation.TryReadFile(Encoding.UTF8.GetBytes("{\"a\":" + new string('[', 100_000))).Should().BeFalse();
        annotation.TryReadFile("{\"file\":\"\\ud800\",\"\\udfff\":1}"u8).Should().BeTrue();
        annotation.File.Should().Be("\\ud800");
        annotation.TryReadFile([.. "{\"file\":\"a"u8, 0xFF, 0xFE, .. "\\n\"}"u8]).Should().BeTrue();
        annotation.FileUtf8.Length.Should().BeGreaterThan(2);
        annotation.TryReadFile("{\"file\":\"a\\/\\u00e9\"}"u8).Should().BeTrue();
        annotation.File.Should().Be("a/é");
    }

    [Fact]
    public void A_good_label_is_counted_without_allocating()
    {
        var json = Encoding.UTF8.GetBytes($$"""{"file":"a.png",{{Size}},"annotations":[{{Box}},{{Box}}],"categories":[{"class_id":0,"name":"dog"}]}""");
        var annotation = new Annotation();
        var tally = new ChannelTally(3);

        Cost.Within(1000, () =>
        {
            for (var index = 0; index < 1000; index++)
            {
                annotation.TryReadFile(json);
                AnnotationCount.Count(annotation, tally, new Place("x") { Line = index });
            }
        });
    }

    [Fact]
    public void Damaged_files_never_throw_and_leave_the_next_one_alone()
    {
        var good = Encoding.UTF8.GetBytes(
            $$"""{"file":"a\u00e9.png",{{Size}},"annotations":[{{Box}},{"class_id":"1","left":0.5,"top":2,"width":-10,"height":1e3}],"categories":[{"class_id":0,"name":"d\tg"}]}""");
        var random = new Random(7);
        var annotation = new Annotation();
        for (var round = 0; round < 100_000; round++)
        {
            var damaged = (byte[])good.Clone();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                damaged[random.Next(damaged.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"\"{}[],:\\0-9e.u"[random.Next(14)];
            }

            if (annotation.TryReadFile(damaged.AsSpan(0, random.Next(4) == 0 ? random.Next(damaged.Length) : damaged.Length)))
            {
                AnnotationCount.Count(annotation, new ChannelTally(1), new Place("x"));
            }
        }

        annotation.TryReadFile(good).Should().BeTrue();
        annotation.Boxes.Length.Should().Be(2);
    }

    private static ChannelTally Count(string json, (int Width, int Height) image = default)
    {
        var annotation = new Annotation();
        annotation.TryReadFile(Encoding.UTF8.GetBytes(json)).Should().BeTrue(annotation.Fault);
        var tally = new ChannelTally(100);
        AnnotationCount.Count(annotation, tally, new Place("x"), image);
        return tally;
    }
}
