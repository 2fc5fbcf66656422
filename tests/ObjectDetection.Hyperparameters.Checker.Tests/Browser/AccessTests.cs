using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class AccessTests(Checker checker)
{
    [Theory]
    [InlineData(ColorScheme.Light, 1400)]
    [InlineData(ColorScheme.Dark, 1400)]
    [InlineData(ColorScheme.Light, 320)]
    [InlineData(ColorScheme.Dark, 2560)]
    public async Task Axe_finds_nothing_and_the_page_fits(ColorScheme scheme, int width)
    {
        await using var window = await checker.OpenAsync(width: width, scheme: scheme);
        foreach (var example in new[] { "String map with mistakes", "Typed JSON", "Tuning request" })
        {
            await window.LoadAsync(example);
            await window.ShownAsync();
            await ExpectNothingAsync(window, $"{example} as text");
        }

        await window.LoadAsync("String map with mistakes");
        await window.ShownAsync();
        await window.Page.ClickAsync("#tab-form");
        await ExpectNothingAsync(window, "the form");
        (await window.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth")).Should().Be(0);
    }

    [Fact]
    public async Task Keyboard_alone_reaches_everything()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync("{ \"num_classes\": \"20\", \"num_training_samples\": \"100\", \"optimiser\": \"adam\", \"use_pretrained_model\": \"1\" }");
        await window.Page.EvaluateAsync("() => { document.activeElement.blur(); window.reached = new Set(); document.addEventListener('focusin', event => window.reached.add(event.target)); }");

        for (var i = 0; i < 60; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
        }

        var missed = await window.Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('button, select, input:not([type=file]), textarea, a[href], pre[tabindex]')]"
            + ".filter(part => part.checkVisibility() && !part.disabled && part.tabIndex >= 0 && !window.reached.has(part)).map(part => part.outerHTML)");
        missed.Should().BeEmpty();
    }

    [Fact]
    public async Task Tabs_are_chosen_with_arrow_keys()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.FocusAsync("#tab-text");

        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.Page.Locator("#tab-form")).ToBeFocusedAsync();
        await Assertions.Expect(window.Page.Locator("#panel-form")).ToBeVisibleAsync();
        await window.Page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(window.Page.Locator("#tab-text")).ToBeFocusedAsync();

        await Assertions.Expect(window.Page.Locator("#panel-text")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Layout_does_not_jump()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.EvaluateAsync("() => { window.shift = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) { window.shift += entry.value; } }).observe({ type: 'layout-shift', buffered: true }); }");

        await window.LoadAsync("String map with mistakes");
        await window.ShownAsync();
        await window.AnsweredAsync(() => window.Page.ClickAsync("#fix"));
        await window.ShownAsync();

        (await window.Page.EvaluateAsync<double>("() => window.shift")).Should().BeLessThan(0.1);
    }

    private static async Task ExpectNothingAsync(Window window, string what)
    {
        var result = await window.Page.RunAxe();
        result.Violations.Select(static violation => $"{violation.Id}: {violation.Help}: {string.Join("; ", violation.Nodes.Select(static node => node.Html))}").Should().BeEmpty(what);
    }
}
