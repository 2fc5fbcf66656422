using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class FindingTests(Checker checker)
{
    private const string Map = "{\n  \"num_classes\": \"20\",\n  \"num_training_samples\": \"100\",\n  \"optimiser\": \"adam\",\n  \"learning_rate\": \"0,1\",\n  \"use_pretrained_model\": \"1\"\n}\n";

    [Fact]
    public async Task Button_applies_a_fix_and_undo_takes_it_back()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Map);

        await window.AnsweredAsync(() => window.Page.ClickAsync("text=Write \"optimizer\""));
        await Assertions.Expect(window.Text).ToHaveValueAsync(Map.Replace("optimiser", "optimizer", StringComparison.Ordinal));
        await window.AnsweredAsync(() => window.Page.Keyboard.PressAsync("Control+Z"));

        await Assertions.Expect(window.Text).ToHaveValueAsync(Map);
    }

    [Fact]
    public async Task Fix_all_applies_every_fix()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Map);

        await window.AnsweredAsync(() => window.Page.ClickAsync("#fix"));

        await Assertions.Expect(window.Text).ToHaveValueAsync(Map.Replace("optimiser", "optimizer", StringComparison.Ordinal).Replace("0,1", "0.1", StringComparison.Ordinal));
        await Assertions.Expect(window.Page.Locator("#fix")).ToBeDisabledAsync();
    }

    [Fact]
    public async Task Line_is_marked_and_selected()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Map);

        await window.Page.ClickAsync("text=line 5");

        (await window.Page.EvaluateAsync<string>("() => { const text = document.getElementById('text'); return text.value.slice(text.selectionStart, text.selectionEnd); }")).Should().Be("\"0,1\"");
        await Assertions.Expect(window.Page.Locator("#gutter .error")).ToHaveTextAsync(["4", "5"]);
    }

    [Fact]
    public async Task Warnings_are_apart_from_errors_and_have_code_and_source()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync("{ \"num_classes\": 20, \"num_training_samples\": 100, \"optimizer\": \"adam\", \"momentum\": 0.5, \"learning_rate\": 5 }");

        await Assertions.Expect(window.Findings).ToHaveCountAsync(2);
        await Assertions.Expect(window.Findings.Nth(0)).ToHaveClassAsync("error");
        await Assertions.Expect(window.Findings.Nth(1)).ToHaveClassAsync("warning");
        await Assertions.Expect(window.Findings.Nth(1).Locator("a").First).ToHaveAttributeAsync("href", "../docs/codes/ODH3xx.html#odh305");
        await Assertions.Expect(window.Findings.Nth(1).Locator(".source a")).ToHaveAttributeAsync("href", "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html");
        await Assertions.Expect(window.Status).ToHaveTextAsync("1 error, 1 warning: not submittable.");
    }

    [Fact]
    public async Task What_is_known_takes_part()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync("{ \"num_classes\": 20, \"num_training_samples\": 1000, \"mini_batch_size\": 30 }");

        await window.AnsweredAsync(() => window.Page.SelectOptionAsync("#known-instance_type", "ml.p3.8xlarge"));
        await Assertions.Expect(window.Findings.First).ToContainTextAsync("4 GPUs of ml.p3.8xlarge");
        await window.AnsweredAsync(() => window.Page.FillAsync("[id='known-dataset.classes']", "many"));

        await Assertions.Expect(window.Page.Locator("#context-findings li")).ToContainTextAsync("classes must be a whole number");
    }
}
