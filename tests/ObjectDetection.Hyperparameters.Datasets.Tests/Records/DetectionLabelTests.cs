using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Records;

public sealed class DetectionLabelTests
{
    [Theory]
    [InlineData(new float[] { }, "ODH609 'x': 0 values, where a header and an object have 7 at least")]
    [InlineData(new float[] { 1 }, "ODH609 'x': 1 value, where a header and an object have 7 at least")]
    [InlineData(new float[] { 2, 5 }, "ODH610 'x': the label ends after its header")]
    [InlineData(new float[] { 4, 5, 40, 30 }, "ODH610 'x': the label ends after its header")]
    [InlineData(new float[] { 8, 5, 0, 0, 0, 0, 0, 0 }, "ODH628 'x': the label ends after its header")]
    [InlineData(new float[] { 1, 5, 0, 0, 0, 0, 0 }, "ODH609 'x': header width 1, which must be at least 2")]
    [InlineData(new float[] { 1.5f, 5, 0, 0, 0, 0, 0 }, "ODH609 'x': header width 1.5, which must be at least 2")]
    [InlineData(new float[] { 2, 4.5f, 0, 0, 0, 0 }, "ODH609 'x': object width 4.5, which must be at least 5")]
    [InlineData(new float[] { float.NaN, 5, 0, 0, 0, 0, 0 }, "ODH609 'x': header width NaN, which must be at least 2")]
    [InlineData(new float[] { float.PositiveInfinity, 5, 0, 0, 0, 0, 0 }, "ODH609 'x': header width Infinity in a label of 7 values")]
    [InlineData(new float[] { 9, 5, 0, 0, 0, 0, 0 }, "ODH609 'x': header width 9 in a label of 7 values")]
    [InlineData(new float[] { 2, 4, 0, 0, 0, 0 }, "ODH609 'x': object width 4, which must be at least 5")]
    [InlineData(new float[] { 2, float.PositiveInfinity, 0, 0, 0, 0, 0 }, "ODH609 'x': 5 values after the header are no multiple of the object width Infinity")]
    [InlineData(new float[] { 2, 5, 0, 0, 0, 0 }, "ODH609 'x': 4 values after the header are no multiple of the object width 5")]
    [InlineData(new float[] { 2, 5, 0, 0, 0, 0, 0, 0, 0, 0 }, "ODH609 'x': 8 values after the header are no multiple of the object width 5")]
    public void A_label_without_objects_says_why(float[] label, string problem)
    {
        var tally = new ChannelTally(100);

        var (objects, _) = DetectionLabel.Count(label, null, tally, new Place("x"));

        objects.Should().Be(0);
        Found.Problems(tally).Should().Equal(problem);
        tally.WidestLabel.Should().Be(label.Length);
    }

    [Theory]
    [InlineData(2.5f, 5, "ODH629 'x': widths 2.5 and 5")]
    [InlineData(2, 5.9f, "ODH629 'x': widths 2 and 5.9")]
    public void Fractions_of_widths_are_cut_as_MXNet_does(float header, float width, string problem)
    {
        var tally = new ChannelTally(100);

        DetectionLabel.Count([header, width, 0, 0.1f, 0.1f, 0.5f, 0.5f], new LabelWidths(2, 5), tally, new Place("x")).Should().Be((1, new LabelWidths(2, 5)));

        Found.Problems(tally).Should().Equal(problem);
    }

    [Theory]
    [InlineData(0, 0.1f, 0.2f, 0.5f, 0.6f, null)]
    [InlineData(0, 0, 0, 1, 1.0000001f, null)]
    [InlineData(1.5f, 0, 0, 1, 1, "ODH616 'x', object 0, class ID: class ID 1.5")]
    [InlineData(float.NaN, 0, 0, 1, 1, "ODH616 'x', object 0, class ID: class ID NaN")]
    [InlineData(1e20f, 0, 0, 1, 1, "ODH616 'x', object 0, class ID: class ID 1E+20 is larger than any")]
    [InlineData(-2, 0, 0, 1, 1, "ODH615 'x', object 0, class ID: class ID -2")]
    [InlineData(-1, 0, 0, 1, 1, "ODH615 'x', object 0, class ID: class ID -1")]
    [InlineData(0, float.NaN, 0, 1, 1, "ODH622 'x', object 0: edges NaN, 0, 1 and 1")]
    [InlineData(0, 0, 0, float.NegativeInfinity, 1, "ODH621 'x', object 0: edges 0, 0, -Infinity and 1")]
    [InlineData(0, 0.5f, 0.2f, 0.4f, 0.2f, "ODH623 'x', object 0: right edge 0.4 is left of left edge 0.5")]
    [InlineData(0, 50, 20, 60, 10, "ODH623 'x', object 0: bottom edge 10 is above top edge 20")]
    [InlineData(0, 0.5f, 0.2f, 0.5f, 0.3f, "ODH622 'x', object 0: left and right edge 0.5")]
    [InlineData(0, 0.5f, 0.2f, 0.6f, 0.2f, "ODH622 'x', object 0: top and bottom edge 0.2")]
    [InlineData(0, 42.4f, 21.7f, 54.1f, 39.1f, "ODH625 'x', object 0: edges 42.4, 21.7, 54.1 and 39.1")]
    [InlineData(0, -0.1f, 0.2f, 0.6f, 0.3f, "ODH624 'x', object 0: left edge -0.1 is below 0")]
    [InlineData(0, 0.1f, -0.2f, 0.6f, 0.3f, "ODH624 'x', object 0: top edge -0.2 is below 0")]
    [InlineData(0, 0.1f, 0.2f, 1.5f, 0.3f, "ODH624 'x', object 0: right edge 1.5 exceeds 1")]
    [InlineData(0, 0.1f, 0.2f, 0.6f, 1.25f, "ODH624 'x', object 0: bottom edge 1.25 exceeds 1")]
    public void An_object_has_one_problem_at_most(float id, float left, float top, float right, float bottom, string? problem)
    {
        var tally = new ChannelTally(100);

        var (objects, widths) = DetectionLabel.Count([2, 5, id, left, top, right, bottom], new LabelWidths(2, 5), tally, new Place("x"));

        objects.Should().Be(1);
        widths.Should().Be(new LabelWidths(2, 5));
        Found.Problems(tally).Should().Equal(problem is null ? [] : [problem]);
        Found.Classes(tally).Should().Equal(id == 0 ? [0] : []);
    }

    [Fact]
    public void Placeholders_are_no_objects()
    {
        var some = new ChannelTally(100);
        var none = new ChannelTally(100);

        DetectionLabel.Count([2, 5, -1, 0, 0, 0, 0, 3, 0, 0, 1, 1, -1, -1, -1, -1, -1], null, some, new Place("x")).Objects.Should().Be(1);
        DetectionLabel.Count([2, 5, -1, 0, 0, 0, 0], null, none, new Place("x")).Objects.Should().Be(0);

        Found.Problems(some).Should().BeEmpty();
        some.WidestLabel.Should().Be(17);
        Found.Problems(none).Should().Equal("ODH612 'x': the only object is a placeholder");
    }

    [Fact]
    public void Other_widths_than_those_of_the_first_label_are_a_problem_and_the_label_is_read_by_its_own()
    {
        var tally = new ChannelTally(100);

        var (objects, widths) = DetectionLabel.Count([4, 6, 40, 30, 2, 0, 0, 0.5f, 0.5f, 9], new LabelWidths(2, 5), tally, new Place("x"));

        (objects, widths).Should().Be((1, new LabelWidths(4, 6)));
        Found.Problems(tally).Should().Equal("ODH611 'x': widths 4 and 6 where the first label has 2 and 5");
        Found.Classes(tally).Should().Equal(2);
    }

    [Fact]
    public void Labels_of_any_values_never_throw()
    {
        var random = new Random(3);
        float[] odd = [0, 1, 2, 4, 5, 6, 7, -1, 0.5f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, int.MaxValue, 3e9f];
        for (var round = 0; round < 100_000; round++)
        {
            var label = new float[random.Next(20)];
            for (var index = 0; index < label.Length; index++)
            {
                label[index] = odd[random.Next(odd.Length)];
            }

            var (objects, widths) = DetectionLabel.Count(label, null, new ChannelTally(1), new Place("x"));
            (objects == 0 || widths is not null).Should().BeTrue();
        }
    }
}
