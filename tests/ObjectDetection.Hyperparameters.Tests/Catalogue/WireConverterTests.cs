using System.ComponentModel;
using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

/// <summary>The type converters of the record's types, which the configuration binder and many other libraries use.</summary>
public sealed class WireConverterTests
{
    /// <summary>Every choice and an epoch list, with the spelling in the string map.</summary>
    public static TheoryData<object, string> Values => new()
    {
        { BaseNetwork.Vgg16, "vgg-16" },
        { BaseNetwork.ResNet50, "resnet-50" },
        { KvStore.DistSync, "dist_sync" },
        { KvStore.DistAsync, "dist_async" },
        { Optimizer.Sgd, "sgd" },
        { Optimizer.Adam, "adam" },
        { Optimizer.RmsProp, "rmsprop" },
        { Optimizer.AdaDelta, "adadelta" },
        { EpochList.Create(10, 20), "10,20" },
        { EpochList.Empty, "" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Spelling_of_the_map_is_converted_both_ways_in_every_culture(object value, string spelling)
    {
        var converter = TypeDescriptor.GetConverter(value.GetType());

        converter.CanConvertFrom(typeof(string)).Should().BeTrue();
        converter.CanConvertTo(typeof(string)).Should().BeTrue();
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => converter.ConvertFrom(null, culture, spelling)).Should().Be(value, culture.Name);
            Cultures.Under(culture, () => converter.ConvertTo(null, culture, value, typeof(string))).Should().Be(spelling, culture.Name);
        }
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Name_of_a_member_is_converted_in_any_letter_case_and_culture(object value, string spelling)
    {
        var converter = TypeDescriptor.GetConverter(value.GetType());
        foreach (var name in value is Enum ? new[] { $"{value}", $"{value}".ToLowerInvariant(), $"{value}".ToUpperInvariant() } : [spelling])
        {
            foreach (var culture in Cultures.Telling)
            {
                Cultures.Under(culture, () => converter.ConvertFromString(null, culture, name)).Should().Be(value, "{0} in {1}", name, culture.Name);
            }
        }
    }

    [Theory]
    [InlineData(typeof(BaseNetwork), "vgg_16", "BaseNetwork must be vgg-16 or resnet-50, but was 'vgg_16'. Did you mean vgg-16?")]
    [InlineData(typeof(BaseNetwork), "1", "BaseNetwork must be vgg-16 or resnet-50, but was '1'.")]
    [InlineData(typeof(KvStore), "device", "KvStore must be dist_sync or dist_async, but was 'device'.")]
    [InlineData(typeof(KvStore?), "device", "KvStore must be dist_sync or dist_async, but was 'device'.")]
    [InlineData(typeof(Optimizer), "", "Optimizer must be sgd, adam, rmsprop or adadelta, but was ''.")]
    [InlineData(typeof(Optimizer), "sgd, adam", "Optimizer must be sgd, adam, rmsprop or adadelta, but was 'sgd, adam'.")]
    [InlineData(typeof(Optimizer), "None", "Optimizer must be sgd, adam, rmsprop or adadelta, but was 'None': a missing value was converted to text; omit the hyperparameter instead.")]
    [InlineData(typeof(EpochList), "10;20", "EpochList must be a list of epochs, positive whole numbers separated by commas, but was '10;20'. Did you mean 10,20?")]
    public void Other_text_is_refused_with_what_is_accepted_and_what_was_given(Type type, string text, string message)
    {
        foreach (var culture in Cultures.Telling)
        {
            var convert = () => Cultures.Under(culture, () => TypeDescriptor.GetConverter(type).ConvertFrom(null, culture, text));

            convert.Should().Throw<FormatException>().WithMessage(message);
        }
    }

    [Fact]
    public void Undefined_choice_is_written_as_its_number() =>
        TypeDescriptor.GetConverter(typeof(Optimizer)).ConvertTo(null, CultureInfo.InvariantCulture, (Optimizer)(-9), typeof(string)).Should().Be("-9");

    [Fact]
    public void Empty_text_of_a_nullable_choice_is_null() => TypeDescriptor.GetConverter(typeof(KvStore?)).ConvertFromInvariantString("").Should().BeNull();

    [Theory]
    [InlineData(typeof(EpochList))]
    [InlineData(typeof(Optimizer))]
    public void Other_types_are_not_converted(Type type)
    {
        var converter = TypeDescriptor.GetConverter(type);

        converter.CanConvertFrom(typeof(int)).Should().BeFalse();
        converter.CanConvertTo(typeof(int)).Should().BeFalse();
        FluentActions.Invoking(() => converter.ConvertFrom(5)).Should().Throw<NotSupportedException>();
        FluentActions.Invoking(() => converter.ConvertTo(Activator.CreateInstance(type), typeof(int))).Should().Throw<NotSupportedException>();
    }

    [Fact]
    public void Every_type_of_a_hyperparameter_has_a_converter_from_text() =>
        HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.ValueType).Distinct()
            .Where(static type => !TypeDescriptor.GetConverter(type).CanConvertFrom(typeof(string)))
            .Should().BeEmpty();
}
