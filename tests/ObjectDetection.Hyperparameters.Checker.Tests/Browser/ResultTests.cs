using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class ResultTests(Checker checker)
{
    private const string Job = "{ \"num_classes\": 20, \"num_training_samples\": 1000, \"lr_scheduler_step\": [10, 20] }";

    [Fact]
    public async Task Job_is_drawn_with_words_for_who_cannot_see_it()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Job);

        await Assertions.Expect(window.Page.Locator("#pictures figure")).ToHaveCountAsync(4);
        await Assertions.Expect(window.Page.GetByRole(AriaRole.Img, new() { Name = "Learning rate by epoch" })).ToBeVisibleAsync();
        await Assertions.Expect(window.Page.Locator("#pictures")).ToContainTextAsync("0.0001 after epoch 10");
        (await window.Page.EvaluateAsync<int>("() => { const ids = [...document.querySelectorAll('[id]')].map(part => part.id); return ids.length - new Set(ids).size; }")).Should().Be(0);
    }

    [Theory]
    [InlineData("#out-map", "\"lr_scheduler_step\": \"10,20\"", "hyperparameters.json")]
    [InlineData("#out-json", "\"lr_scheduler_step\": [", "job.json")]
    [InlineData("#out-csharp", "LrSchedulerStep = [10, 20],", "Job.cs")]
    [InlineData("#out-cli", "lr_scheduler_step=\"10,20\"", "create-training-job.sh")]
    public async Task Text_is_taken_away_by_copy_and_as_a_file(string tab, string part, string file)
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Job);
        await window.Page.ClickAsync(tab);
        await Assertions.Expect(window.Page.Locator("#out")).ToContainTextAsync(part);
        var shown = await window.Page.Locator("#out").TextContentAsync();

        await window.Page.ClickAsync("#copy");
        await Assertions.Expect(window.Page.Locator("#copied")).ToHaveTextAsync("Copied");
        (await window.Page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Should().Be(shown);
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.ClickAsync("#save"));

        download.SuggestedFilename.Should().Be(file);
        (await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken)).Should().Be(shown);
        window.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Tuning_space_and_metrics_are_drawn()
    {
        await using var window = await checker.OpenAsync();

        await window.LoadAsync("Tuning request");

        await Assertions.Expect(window.Page.Locator("#pictures circle")).ToHaveCountAsync(200);
    }

    [Fact]
    public async Task Text_that_is_too_long_has_no_link_and_the_tab_chosen_last_is_shown()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync($"{{ \"num_classes\": \"20\", \"num_training_samples\": \"100\" }}{new string(' ', 990_000)}");
        await window.ShownAsync();

        await window.Page.EvaluateAsync(
            "() => { const out = document.getElementById('out'); window.wasLink = false; new MutationObserver(() => { window.wasLink ||= out.textContent.includes('#job='); }).observe(out, { childList: true });"
            + " document.getElementById('out-link').click(); document.getElementById('out-csharp').click(); }");
        // Longer than packing the link takes.
        await window.Page.WaitForTimeoutAsync(1500);
        (await window.Page.EvaluateAsync<bool>("() => window.wasLink")).Should().BeFalse();
        await Assertions.Expect(window.Page.Locator("#out")).ToContainTextAsync("NumClasses = 20");
        await window.Page.ClickAsync("#out-link");
        await Assertions.Expect(window.Page.Locator("#out")).ToContainTextAsync("#job=");
        await window.AnsweredAsync(() => window.Page.EvaluateAsync("() => { const text = document.getElementById('text'); text.value += ' '.repeat(20000); text.dispatchEvent(new InputEvent('input')); }"));
        await Assertions.Expect(window.Page.Locator("#out")).ToHaveTextAsync("The text is too long for a link.");

        await Assertions.Expect(window.Page.Locator("#copy")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Copy_that_is_refused_leaves_the_text_selected()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Job);
        await window.ShownAsync();
        await window.Page.EvaluateAsync("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')); }");

        await window.Page.ClickAsync("#copy");

        await Assertions.Expect(window.Page.Locator("#copied")).ToHaveTextAsync("The browser refused. The text is selected: press Ctrl+C.");
        (await window.Page.EvaluateAsync<string>("() => getSelection().toString()")).Should().Contain("num_classes");
    }

    [Fact]
    public async Task Jobs_beyond_a_thousand_are_counted()
    {
        await using var window = await checker.OpenAsync();

        await window.WriteAsync($"[{string.Join(',', Enumerable.Repeat("{\"num_classes\":\"20\",\"num_training_samples\":\"100\"}", 1001))}]");

        await Assertions.Expect(window.Page.Locator("#jobs-note")).ToHaveTextAsync("the first 1000 of 1001");
        await Assertions.Expect(window.Page.Locator("#jobs option")).ToHaveCountAsync(1000);
    }
}
