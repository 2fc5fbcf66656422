using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tests.Validation.Checks;

public sealed class RuleCaseTests
{
    /// <summary>What only a map that was read can show; it is tested with the reading.</summary>
    private static readonly string[] OfReadings = ["ODH332"];

    /// <summary>The errors of a record by itself; they are tested with the validator.</summary>
    private static readonly string[] OfRecords = ["ODH201", "ODH202"];

    public static TheoryData<int> Numbers => new(Enumerable.Range(0, RuleCases.All.Count));

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Rule_finds_what_it_is_for(int number)
    {
        var (code, names, trigger, _) = RuleCases.All[number];

        var review = trigger.Record.Review(trigger.Context);

        var finding = review.Findings.Should().ContainSingle(finding => finding.Code == code && string.Join(',', finding.Names) == names).Which;
        review.IsSubmittable.Should().Be(finding.Severity != FindingSeverity.Error);
        foreach (var name in finding.Names)
        {
            HyperparameterCatalogue.TryGetByName(name, out _).Should().BeTrue();
        }

        if (finding.Name is { } atFault)
        {
            HyperparameterCatalogue.TryGetByName(atFault, out var hyperparameter).Should().BeTrue();
            finding.Message.Should().Contain(atFault);
            finding.PropertyName.Should().Be(hyperparameter!.PropertyName);
            finding.AttemptedValue.Should().Be(hyperparameter.GetValue(trigger.Record));
        }
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Rule_passes_over_a_near_miss(int number)
    {
        var (code, _, _, nearMiss) = RuleCases.All[number];

        nearMiss.Record.IsValid().Should().BeTrue();
        nearMiss.Record.Review(nearMiss.Context).Findings.Should().NotContain(finding => finding.Code == code);
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("fa-IR")]
    public void Messages_are_the_same_in_every_culture(string culture)
    {
        var expected = RuleCases.All.Select(Tell).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            RuleCases.All.Select(Tell).Should().Equal(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        static string Tell(RuleCase rule) => rule.Trigger.Record.Review(rule.Trigger.Context).ToString();
    }

    [Fact]
    public void Every_rule_of_the_review_has_a_case() =>
        RuleCases.All.Select(static rule => rule.Code).Concat(OfReadings).Concat(OfRecords).Distinct().Should().BeEquivalentTo(
            Rules.All.Select(static rule => rule.Code).Where(static code => code.StartsWith("ODH2", StringComparison.Ordinal) || code.StartsWith("ODH3", StringComparison.Ordinal)));

    [Fact]
    public void Codes_are_unique() => Rules.All.Select(static rule => rule.Code).Should().OnlyHaveUniqueItems();
}
