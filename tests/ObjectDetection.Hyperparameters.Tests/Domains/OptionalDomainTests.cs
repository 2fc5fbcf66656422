using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class OptionalDomainTests
{
    private static readonly Domain<int?> TopK = HyperparameterCatalogue.NmsTopK.Domain;

    [Fact]
    public void Null_is_accepted_as_absent()
    {
        TopK.Contains(null).Should().BeTrue();
        TopK.IsAbsent(null).Should().BeTrue();
        TopK.Examine(null).Should().BeNull();
        TopK.Format(null).Should().Be("");
    }

    [Fact]
    public void Value_is_judged_by_the_domain_of_the_values()
    {
        TopK.Core.Should().BeOfType<WholeNumberDomain>();
        TopK.Description.Should().Be(TopK.Core.Description).And.Be("a whole number of at least 1");
        TopK.Contains(1).Should().BeTrue();
        TopK.Contains(0).Should().BeFalse();
        TopK.IsAbsent(0).Should().BeFalse();
        TopK.Format(400).Should().Be("400");
        TopK.Examine(0).Should().Be(new Violation(ViolationKind.WholeNumberOutOfRange, "a whole number of at least 1", "0"));
    }

    [Fact]
    public void Text_is_read_by_the_domain_of_the_values()
    {
        TopK.TryParse("400", out var value).Should().BeTrue();
        value.Should().Be(400);
        TopK.TryParse("", out value).Should().BeFalse();
        value.Should().BeNull();
        TopK.Diagnose("400.0").Should().Be(new Misspelling(MisspellingKind.WholeNumber, "a whole number of at least 1 in plain digits", null, "400"));
    }
}
