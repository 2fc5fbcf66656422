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
        await window.AnsweredAsync(() => window.Page.ClickAsync("#fix"));
        await window.AnsweredAsync(() => window.Page.ClickAsync("#undo"));

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

    [Fact]
    public async Task Fix_counts_no_byte_order_mark()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync($"\uFEFF{Map.ReplaceLineEndings("")}");

        await window.AnsweredAsync(() => window.Page.ClickAsync("text=Write \"optimizer\""));

        await Assertions.Expect(window.Text).ToHaveValueAsync($"\uFEFF{Map.ReplaceLineEndings("").Replace("optimiser", "optimizer", StringComparison.Ordinal)}");
    }

    [Fact]
    public async Task Fix_of_an_earlier_text_changes_nothing()
    {
        await using var window = await checker.OpenAsync();
        const string Short = "{ \"num_classes\": \"20\", \"num_training_samples\": \"100\", \"epoch\": \"5\", \"use_pretrained_model\": \"1\" }";
        await window.WriteAsync(Short);

        await window.Page.EvaluateAsync("() => { const fix = document.querySelector('#findings .fix'); fix.click(); fix.click(); }");

        await Assertions.Expect(window.Page.Locator("#findings .fix")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Text).ToHaveValueAsync(Short.Replace("epoch", "epochs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_that_fails_leaves_nothing_of_an_earlier_one()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Map);
        await window.ShownAsync();
        await window.Page.EvaluateAsync("() => { JSON.parse = () => { throw new Error('no answer'); }; }");

        await window.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(window.Status).ToHaveTextAsync("The check failed: no answer");
        await Assertions.Expect(window.Findings).ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.Locator("#pictures figure")).ToHaveCountAsync(0);
        await Assertions.Expect(window.Page.Locator("#save")).ToBeDisabledAsync();
        await Assertions.Expect(window.Page.Locator("#field-num_classes")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Findings_beyond_a_thousand_are_counted()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync($"[{string.Join(',', Enumerable.Repeat("{\"num_classes\":\"20\"}", 1200))}]");
        for (var i = 0; i < 4; i++)
        {
            await window.Page.ClickAsync("#findings .more button");
        }

        await Assertions.Expect(window.Page.Locator("#findings .more")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^[0-9]+ more are not listed.$"));
        (await window.Page.EvaluateAsync<int>("() => [...document.getElementById('findings').children].indexOf(document.activeElement)")).Should().Be(800);
    }
}
