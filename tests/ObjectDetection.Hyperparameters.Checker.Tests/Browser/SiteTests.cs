using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class SiteTests(Checker checker)
{
    [Theory]
    [InlineData("", "ObjectDetection.Hyperparameters")]
    [InlineData("docs/tuning.html", "Tuning")]
    [InlineData("docs/codes/ODH3xx.html#odh305", "ODH3xx")]
    [InlineData("hyperparameters/learning_rate.html", "learning_rate")]
    [InlineData("samples/Tuning.html", "Tuning")]
    [InlineData("api/ObjectDetection.Hyperparameters.EpochList.html", "EpochList")]
    public async Task Page_shows_its_title_and_fetches_nothing_from_elsewhere(string page, string title)
    {
        await using var window = await checker.OpenSiteAsync(page);

        await Assertions.Expect(window.Page.Locator("article h1").First).ToContainTextAsync(title);
        await window.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        (await window.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(one => new URL(one.name).origin)")).Distinct()
            .Should().Equal(new Uri(checker.Server.Address).GetLeftPart(UriPartial.Authority));
        window.Faults.Should().BeEmpty();
        await window.Page.SetViewportSizeAsync(320, 700);
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).Should().Be(320, "nothing is cut at the edge of a telephone");
    }

    [Fact]
    public async Task Search_finds_a_hyperparameter()
    {
        await using var window = await checker.OpenSiteAsync("");

        await window.Page.FillAsync("#search-query", "freeze_layer_pattern");

        await Assertions.Expect(window.Page.Locator("#search-results .sr-item").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Code_of_a_finding_leads_to_its_page()
    {
        Assert.SkipWhen(Checker.Site is null, "The site is not made. Set SITE to its folder.");
        await using var window = await checker.OpenAsync();
        await window.WriteAsync("{ \"num_classes\": 20, \"num_training_samples\": 100, \"optimizer\": \"adam\", \"momentum\": 0.5 }");

        var page = await window.Context.RunAndWaitForPageAsync(() => window.Page.ClickAsync("#findings a"));

        await Assertions.Expect(page.Locator("#odh305")).ToBeInViewportAsync();
    }
}
