using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

public sealed class CodesPageTests
{
    [Fact]
    public void Page_of_codes_is_what_the_rules_say() => GeneratedText.ShouldBeFresh("docs/codes.md", CodesPage.Render());

    [Fact]
    public void Every_rule_is_on_the_page()
    {
        var page = CodesPage.Render();

        foreach (var rule in Rules.All)
        {
            page.Should().Contain($"| [`{rule.Code}`](");
        }
    }

    [Fact]
    public void Page_of_each_range_has_its_title()
    {
        foreach (var (prefix, title, _) in CodesPage.Ranges)
        {
            Repository.Read($"docs/codes/{prefix}xx.md").Should().StartWith($"# {prefix}xx: {title}\n\n");
        }
    }
}
