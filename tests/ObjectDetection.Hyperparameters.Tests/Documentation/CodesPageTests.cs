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
            page.Should().Contain($"| `{rule.Code}` | ");
        }
    }
}
