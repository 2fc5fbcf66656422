using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonNamesTests
{
    [Fact]
    public void Every_hyperparameter_is_found_by_its_name_and_by_nothing_near_it()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            var name = hyperparameter.Name;
            IndexOf(name).Should().Be(hyperparameter.Index);
            IndexOf(name + "_").Should().Be(-1);
            IndexOf(name[..^1]).Should().Be(-1);
            IndexOf(name.ToUpperInvariant()).Should().Be(-1);
            IndexOf(name + "\"").Should().Be(-1);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("early_stopping_tolerance_of_a_very_long_name_that_is_longer_than_all")]
    public void Other_names_are_not_found(string name) => IndexOf(name).Should().Be(-1);

    private static int IndexOf(string name) => JsonNames.IndexOf(Encoding.UTF8.GetBytes(name));
}
