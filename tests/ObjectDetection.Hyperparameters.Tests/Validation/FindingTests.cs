using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class FindingTests
{
    [Fact]
    public void Finding_is_one_line_with_severity_code_message_and_suggestion()
    {
        var unknown = ObjectDetectionHyperparameters.ReadHyperParameters(Some.Map(("lr", "0.1"))).Findings.Single();
        var domain = (Some.Config() with { Epochs = 0 }).Review().Findings[0];
        var warning = ObjectDetectionHyperparameters.ReadHyperParameters(Some.Map(("kv_store", "device"))).Findings.Single();

        unknown.ToString().Should().Be("error ODH402: 'lr' is not a hyperparameter of Object Detection. Did you mean learning_rate?");
        domain.ToString().Should().Be("error ODH101: epochs must be a whole number of at least 1, but was 0.");
        warning.ToString().Should().Be(
            "warning ODH415: kv_store 'device' is an undocumented value, which the container uses on one instance. It is treated as not set. Remove it.");
        new Finding(new Rule("ODH999", FindingSeverity.Info, "", RuleBasis.Policy, "https://example.com"), "m").ToString().Should().Be("info ODH999: m");
    }

    [Fact]
    public void Finding_without_names_is_about_the_whole_map()
    {
        var finding = new Finding(Rules.TooManyEntries, "m");

        finding.Name.Should().BeNull();
        finding.Names.Should().BeEmpty();
        finding.PropertyName.Should().BeNull();
        finding.Suggestion.Should().BeNull();
        finding.AttemptedValue.Should().BeNull();
    }

    [Fact]
    public void Review_lists_its_findings_a_line_each()
    {
        var review = (Some.Config() with { Epochs = 0, NumClasses = 0 }).Review();

        review.WithSeverity(FindingSeverity.Error).Select(static finding => finding.Name).Should().Equal("num_classes", "epochs");
        review.ToString().Should().Be(string.Join(Environment.NewLine, review.Findings));
        review.IsSubmittable.Should().BeFalse();
        review.Findings.Select(static finding => finding.Severity).Should().BeInAscendingOrder();
    }

    [Fact]
    public void Review_that_found_nothing_says_so()
    {
        var review = Some.Config().Review();

        review.ToString().Should().Be("nothing found");
        review.Findings.Should().BeEmpty();
        review.IsSubmittable.Should().BeTrue();
    }

    [Fact]
    public void Review_puts_errors_before_warnings()
    {
        var review = ObjectDetectionHyperparameters.ReadHyperParameters(Some.Map(("kv_store", "device"), ("weight_decay", "1"))).Review();

        review.Findings.Where(static finding => finding.Severity != FindingSeverity.Info).Select(static finding => finding.Code).Should().Equal("ODH102", "ODH415");
        review.WithSeverity(FindingSeverity.Warning).Should().ContainSingle();
    }
}
