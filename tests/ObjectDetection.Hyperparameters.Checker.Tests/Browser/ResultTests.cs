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
        await Assertions.Expect(window.Page.Locator("#copy")).ToHaveTextAsync("Copied");
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

        await window.AnsweredAsync(() => window.Page.SelectOptionAsync("#examples", "Tuning request"));

        await Assertions.Expect(window.Page.Locator("#pictures circle")).ToHaveCountAsync(200);
    }
}
