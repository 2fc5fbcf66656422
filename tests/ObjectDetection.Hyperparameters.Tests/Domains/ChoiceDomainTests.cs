using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class ChoiceDomainTests
{
    private static readonly ChoiceDomain<Optimizer> Optimizers = (ChoiceDomain<Optimizer>)HyperparameterCatalogue.Optimizer.Domain;

    [Theory]
    [InlineData(Optimizer.Sgd, "sgd")]
    [InlineData(Optimizer.Adam, "adam")]
    [InlineData(Optimizer.RmsProp, "rmsprop")]
    [InlineData(Optimizer.AdaDelta, "adadelta")]
    public void Optimizer_has_its_spelling(Optimizer value, string text) => Spells(HyperparameterCatalogue.Optimizer.Domain, value, text);

    [Theory]
    [InlineData(BaseNetwork.Vgg16, "vgg-16")]
    [InlineData(BaseNetwork.ResNet50, "resnet-50")]
    public void Base_network_has_its_spelling(BaseNetwork value, string text) => Spells(HyperparameterCatalogue.BaseNetwork.Domain, value, text);

    [Theory]
    [InlineData(KvStore.DistSync, "dist_sync")]
    [InlineData(KvStore.DistAsync, "dist_async")]
    public void Kv_store_has_its_spelling(KvStore value, string text) => Spells(HyperparameterCatalogue.KvStore.Domain, (KvStore?)value, text);

    [Fact]
    public void Every_member_of_the_enumeration_is_a_choice()
    {
        Optimizers.Values.Should().Equal(Enum.GetValues<Optimizer>());
        ((ChoiceDomain<BaseNetwork>)HyperparameterCatalogue.BaseNetwork.Domain).Values.Should().Equal(Enum.GetValues<BaseNetwork>());
        ((ChoiceDomain<KvStore>)HyperparameterCatalogue.KvStore.Domain.Core).Values.Should().Equal(Enum.GetValues<KvStore>());
    }

    [Theory]
    [InlineData(-1, "Optimizer -1")]
    [InlineData(4, "Optimizer 4")]
    [InlineData(int.MaxValue, "Optimizer 2147483647")]
    [InlineData(int.MinValue, "Optimizer -2147483648")]
    public void Undefined_member_is_not_accepted_and_is_told_by_its_number(int value, string given)
    {
        Optimizers.Contains((Optimizer)value).Should().BeFalse();
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Optimizers.Format((Optimizer)value)).Should().Be(given[10..]);
            Cultures.Under(culture, () => Optimizers.Examine((Optimizer)value)).Should()
                .Be(new Violation(ViolationKind.UndefinedChoice, "sgd, adam, rmsprop or adadelta", given));
        }
    }

    [Theory]
    [InlineData("SGD", null, "sgd")]
    [InlineData("Adam", null, "adam")]
    [InlineData("RMS-Prop", null, "rmsprop")]
    [InlineData("ada delta", null, "adadelta")]
    [InlineData("adadelt", null, "adadelta")]
    [InlineData("adma", null, "adam")]
    [InlineData("sdg", null, "sgd")]
    [InlineData("\"sgd\"", "the quotes are part of the value", "sgd")]
    [InlineData("'sgd'", "the quotes are part of the value", "sgd")]
    [InlineData("sgd ", "it has leading or trailing white space", "sgd")]
    [InlineData("None", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("[\"sgd\"]", "a list or an object was converted to text", "sgd")]
    [InlineData("adagrad", null, null)]
    [InlineData("sgd,adam", null, null)]
    [InlineData("blah", null, null)]
    [InlineData("0", null, null)]
    [InlineData("-", null, null)]
    public void Misspelling_is_not_read_and_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Optimizers.TryParse(text, out var value).Should().BeFalse();

        value.Should().Be(default(Optimizer));
        Optimizers.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Choice, "sgd, adam, rmsprop or adadelta", reason, suggestion));
    }

    [Fact]
    public void Two_choices_are_told_with_or() => HyperparameterCatalogue.BaseNetwork.Domain.Description.Should().Be("vgg-16 or resnet-50");

    private static void Spells<T>(Domain<T> domain, T value, string text)
    {
        domain.Contains(value).Should().BeTrue();
        domain.IsAbsent(value).Should().BeFalse();
        domain.Format(value).Should().Be(text);
        domain.TryParse(text, out var read).Should().BeTrue();
        read.Should().Be(value);
        domain.TryParse(text.ToUpperInvariant(), out _).Should().BeFalse();
        domain.TryParse(text + " ", out _).Should().BeFalse();
        domain.TryParse("", out _).Should().BeFalse();
    }
}
