using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class HostileTests(Checker checker)
{
    private const string Markup = "<img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)>\"'&";

    [Fact]
    public async Task Markup_in_a_paste_stays_text()
    {
        await using var window = await checker.OpenAsync();
        var isAsked = false;
        window.Page.Dialog += (_, dialog) =>
        {
            isAsked = true;
            _ = dialog.DismissAsync();
        };
        var quoted = System.Text.Json.JsonSerializer.Serialize(Markup);
        var images = await window.Page.Locator("img, script").CountAsync();

        foreach (var text in new[] { Markup, $"{{ {quoted}: {quoted} }}", $"{{ \"num_classes\": 1, \"num_training_samples\": 9, \"freeze_layer_pattern\": {quoted}, \"optimizer\": {quoted} }}", $"{{ \"hyperparameters\": {{ \"num_classes\": 1, \"num_training_samples\": 9, \"freeze_layer_pattern\": {quoted} }}, \"context\": {{ \"instance_type\": {quoted} }} }}" })
        {
            await window.WriteAsync(text);
            await window.ShownAsync();
        }

        isAsked.Should().BeFalse();
        (await window.Page.Locator("img, script").CountAsync()).Should().Be(images);
        window.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Megabyte_of_nonsense_does_not_freeze_the_page()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.EvaluateAsync("() => { window.longest = 0; let last = performance.now(); const tick = now => { window.longest = Math.max(window.longest, now - last); last = now; requestAnimationFrame(tick); }; requestAnimationFrame(tick); }");
        var text = "{\n" + string.Join(",\n", Enumerable.Range(0, 100_000).Select(static i => $"\"x{i}\":1")) + "\n}";
        var watch = Stopwatch.StartNew();

        await window.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", text);
        await window.Text.FocusAsync();
        await window.AnsweredAsync(() => window.Page.Keyboard.PressAsync("Control+V"));

        watch.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(30));
        (await window.Findings.CountAsync()).Should().BeInRange(1, 201);
        var longest = await window.Page.EvaluateAsync<double>("() => window.longest");
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"a megabyte of nonsense: answered after {watch.Elapsed.TotalSeconds:F1} s, longest frame {longest:F0} ms"));
        longest.Should().BeLessThan(3000, "a frame that takes longer looks frozen");
        await window.AnsweredAsync(() => window.Page.ClickAsync("#clear"));
        await Assertions.Expect(window.Status).ToHaveTextAsync("Nothing to check yet.");
        await window.WriteAsync("{}");
        await Assertions.Expect(window.Status).ToContainTextAsync("not submittable");
        window.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Policy_lets_nothing_in_from_elsewhere()
    {
        await using var window = await checker.OpenAsync();
        var policy = await window.Page.Locator("meta[http-equiv=Content-Security-Policy]").GetAttributeAsync("content");

        policy.Should().StartWith("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';").And.NotContain("unsafe-inline").And.NotContain("'unsafe-eval'").And.NotContain("http");
        (await window.Page.EvaluateAsync<string>("async () => { try { await fetch('http://127.0.0.1:9/'); return 'sent'; } catch (error) { return 'refused'; } }")).Should().Be("refused");
        (await window.Page.EvaluateAsync<string[]>("() => performance.getEntriesByType('resource').map(one => new URL(one.name).origin)")).Distinct().Should().Equal(new Uri(checker.Server.Address).GetLeftPart(UriPartial.Authority));
    }
}
