using System.Globalization;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class InvariantTextTests
{
    private static readonly CultureInfo German = CultureInfo.GetCultureInfo("de-DE");

    [Fact]
    public void Text_is_made_in_the_invariant_culture_and_the_own_one_comes_back() =>
        Cultures.Under(German, static () => (InvariantText.Of(static () => $"{-1.5}"), CultureInfo.CurrentCulture)).Should().Be(("-1.5", German));

    [Fact]
    public void Own_culture_comes_back_even_if_the_text_cannot_be_made()
    {
        var culture = Cultures.Under(German, static () =>
        {
            var make = () => InvariantText.Of(static () => throw new NotSupportedException());
            make.Should().Throw<NotSupportedException>();
            return CultureInfo.CurrentCulture;
        });

        culture.Should().Be(German);
    }

    [Fact]
    public void Record_is_shown_as_the_compiler_does_with_and_without_members()
    {
        InvariantText.OfRecord("Point", static text => text.Append("X = ").Append(1) is not null).Should().Be("Point { X = 1 }");
        InvariantText.OfRecord("Nothing", static _ => false).Should().Be("Nothing { }");
    }
}
