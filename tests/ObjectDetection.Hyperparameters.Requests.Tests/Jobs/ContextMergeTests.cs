using System.Reflection;
using ObjectDetection.Hyperparameters.Requests.Jobs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Jobs;

public sealed class ContextMergeTests
{
    public static TheoryData<string> PartsOfDataset => new(typeof(DatasetProfile).GetProperties().Select(static property => property.Name));

    [Theory]
    [MemberData(nameof(PartsOfDataset))]
    public void Part_of_the_data_set_is_taken_from_the_upper_context_and_else_from_the_lower_one(string part)
    {
        var property = typeof(DatasetProfile).GetProperty(part)!;
        var (upper, lower) = (With(property, 7), With(property, 9));

        upper.Over(lower).Should().Be(upper);
        new TrainingContext { Dataset = new() }.Over(lower).Should().Be(lower);
    }

    private static TrainingContext With(PropertyInfo property, int value)
    {
        var profile = new DatasetProfile();
        property.SetValue(profile, value);
        return new() { Dataset = profile };
    }
}
