using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class LabelWidthTests
{
    [Fact]
    public void Data_without_objects_need_no_label() => NeededLabelWidth.OfTraining(new DatasetProfile { MaxObjectsPerImage = 0 }).Should().Be(new NeededLabelWidth(0, 0));

    [Theory]
    [InlineData(0, 2)]
    [InlineData(1, 7)]
    [InlineData(10, 52)]
    [InlineData(69, 347)]
    [InlineData(429496729, 2147483647)]
    public void Label_has_two_numbers_and_five_for_each_object(int objects, int width) => LabelWidth.ForObjects(objects).Should().Be(width);

    [Theory]
    [InlineData(350, 69)]
    [InlineData(600, 119)]
    [InlineData(52, 10)]
    [InlineData(51, 9)]
    [InlineData(7, 1)]
    [InlineData(6, 0)]
    [InlineData(1, 0)]
    [InlineData(int.MinValue, 0)]
    [InlineData(int.MaxValue, 429496729)]
    public void Capacity_is_the_number_of_whole_objects(int width, int objects) => LabelWidth.CapacityOf(width).Should().Be(objects);

    /// <summary>The documentation's example: 10 objects need 52, and 60 is recommended.</summary>
    [Theory]
    [InlineData(10, 60)]
    [InlineData(0, 10)]
    [InlineData(1, 10)]
    [InlineData(11, 70)]
    [InlineData(69, 390)]
    [InlineData(429496729, int.MaxValue)]
    public void Recommended_width_has_headroom(int objects, int width) => LabelWidth.RecommendedForObjects(objects).Should().Be(width);

    [Theory]
    [InlineData(-1)]
    [InlineData(429496730)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Number_without_a_width_is_refused(int objects)
    {
        objects.Invoking(LabelWidth.ForObjects).Should().Throw<ArgumentOutOfRangeException>();
        objects.Invoking(LabelWidth.RecommendedForObjects).Should().Throw<ArgumentOutOfRangeException>();
    }
}
