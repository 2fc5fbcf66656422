using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

public sealed class HyperparameterSetTests
{
    [Fact]
    public void Set_has_what_was_added_and_nothing_else()
    {
        var set = default(HyperparameterSet);
        set.IsEmpty.Should().BeTrue();

        set.Add(HyperparameterCatalogue.All[0]).Should().BeTrue();
        set.Add(HyperparameterCatalogue.All[0]).Should().BeFalse();

        set.IsEmpty.Should().BeFalse();
        HyperparameterCatalogue.All.Where(set.Contains).Should().Equal(HyperparameterCatalogue.All[0]);
    }

    [Fact]
    public void Set_of_all_without_some_has_the_others()
    {
        var rest = HyperparameterSet.All.Without(HyperparameterCatalogue.Epochs, HyperparameterCatalogue.Momentum);

        HyperparameterCatalogue.All.Where(hyperparameter => !rest.Contains(hyperparameter)).Should().Equal(HyperparameterCatalogue.Epochs, HyperparameterCatalogue.Momentum);
        HyperparameterCatalogue.All.Should().OnlyContain(static hyperparameter => HyperparameterSet.All.Contains(hyperparameter));
    }
}
