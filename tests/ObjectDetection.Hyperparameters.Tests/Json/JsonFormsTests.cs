using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonFormsTests
{
    [Fact]
    public void Every_hyperparameter_is_found_by_its_name_and_by_nothing_near_it()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            var name = hyperparameter.Name;
            Find(name).Should().Be(hyperparameter);
            Find(name + "_").Should().BeNull();
            Find(name[..^1]).Should().BeNull();
            Find(name.ToUpperInvariant()).Should().BeNull();
            Find(name + "\"").Should().BeNull();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("ÿ")]
    [InlineData("early_stopping_tolerance_of_a_very_long_name_that_is_longer_than_all")]
    public void Other_names_are_not_found(string name) => Find(name).Should().BeNull();

    private static Hyperparameter? Find(string name) => JsonForms.Find(Encoding.UTF8.GetBytes(name))?.Hyperparameter;
}
