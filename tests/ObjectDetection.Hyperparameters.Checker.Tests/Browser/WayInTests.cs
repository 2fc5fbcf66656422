using Microsoft.Playwright;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

[Collection(nameof(Checker))]
public sealed class WayInTests(Checker checker)
{
    private const string Wrong = "{ \"num_classes\": \"20\", \"num_training_samples\": \"100\", \"learning_rate\": \"0,1\", \"use_pretrained_model\": \"1\" }";

    [Fact]
    public async Task Typed_text_is_checked_while_one_types()
    {
        await using var window = await checker.OpenAsync();

        await window.Text.PressSequentiallyAsync("{ \"num_classes\": 20, \"epoch\": 5 }");

        await Assertions.Expect(window.Findings).ToHaveCountAsync(2);
        await Assertions.Expect(window.Status).ToHaveTextAsync("2 errors: not submittable.");
        window.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Pasted_text_is_checked()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.EvaluateAsync("text => navigator.clipboard.writeText(text)", Wrong);

        await window.Text.FocusAsync();
        await window.Page.Keyboard.PressAsync("Control+V");

        await Assertions.Expect(window.Findings).ToHaveCountAsync(1);
        await Assertions.Expect(window.Findings.First).ToContainTextAsync("learning_rate must be a number in (0, 1], but was '0,1'");
    }

    [Fact]
    public async Task Opened_file_is_checked()
    {
        await using var window = await checker.OpenAsync();

        await window.Page.SetInputFilesAsync("#file", Repository.PathOf("tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/logs/failed-label-width-2020.log"));

        await Assertions.Expect(window.Status).ToContainTextAsync("a log");
        await Assertions.Expect(window.Findings.First).ToContainTextAsync("label_width");
    }

    [Fact]
    public async Task Dropped_file_is_checked()
    {
        await using var window = await checker.OpenAsync();
        var files = await window.Page.EvaluateHandleAsync("text => { const files = new DataTransfer(); files.items.add(new File([text], 'job.json')); return files; }", Wrong);

        await window.Page.DispatchEventAsync("body", "drop", new { dataTransfer = files });

        await Assertions.Expect(window.Text).ToHaveValueAsync(Wrong);
        await Assertions.Expect(window.Findings).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Every_example_is_recognized()
    {
        await using var window = await checker.OpenAsync();
        var examples = await window.Page.Locator("#examples option").AllTextContentsAsync();

        examples.Should().HaveCountGreaterThan(4);
        foreach (var example in examples)
        {
            await window.LoadAsync(example);
            (await window.Status.TextContentAsync()).Should().NotContain("no job", example).And.NotContain("Nothing to check");
        }

        window.Faults.Should().BeEmpty();
    }

    [Fact]
    public async Task Link_brings_the_text_and_what_is_known()
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(Wrong);
        await window.Page.SelectOptionAsync("#known-instance_type", "ml.p3.2xlarge");
        await window.Page.ClickAsync("#out-link");
        await Assertions.Expect(window.Page.Locator("#out")).ToContainTextAsync("#job=");
        var link = await window.Page.Locator("#out").TextContentAsync();

        await using var other = await checker.OpenAsync(link![link!.IndexOf('#', StringComparison.Ordinal)..]);

        await Assertions.Expect(other.Text).ToHaveValueAsync(Wrong);
        await Assertions.Expect(other.Page.Locator("#known-instance_type")).ToHaveValueAsync("ml.p3.2xlarge");
        await Assertions.Expect(other.Findings).ToHaveCountAsync(1);
        checker.Server.Requests.Where(static request => request.Contains("/checker/", StringComparison.Ordinal))
            .Should().OnlyContain(static request => request.StartsWith("GET ", StringComparison.Ordinal) && !request.Contains('?', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("#job=", "This link is damaged.")]
    [InlineData("#job=%%%", "This link is damaged.")]
    [InlineData("#job=AAAA", "This link is damaged.")]
    [InlineData("#other", "Nothing to check yet.")]
    public async Task Damaged_link_is_reported(string fragment, string status)
    {
        await using var window = await checker.OpenAsync(fragment);

        await Assertions.Expect(window.Text).ToHaveValueAsync("");
        await Assertions.Expect(window.Status).ToHaveTextAsync(status);
    }

    [Fact]
    public async Task File_that_is_dropped_on_the_form_becomes_the_text()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.ClickAsync("#tab-form");
        await window.Page.FocusAsync("#field-epochs");
        var files = await window.Page.EvaluateHandleAsync("text => { const files = new DataTransfer(); files.items.add(new File([text], 'job.json')); return files; }", Wrong);

        await window.Page.DispatchEventAsync("body", "drop", new { dataTransfer = files });

        await Assertions.Expect(window.Text).ToHaveValueAsync(Wrong);
        await Assertions.Expect(window.Page.Locator("#field-num_classes")).ToHaveValueAsync("20");
        await Assertions.Expect(window.Page.Locator("#field-epochs")).ToHaveValueAsync("");
        await Assertions.Expect(window.Status).ToBeVisibleAsync();
    }

    [Fact]
    public async Task File_that_is_too_large_is_refused()
    {
        await using var window = await checker.OpenAsync();

        await window.Page.SetInputFilesAsync("#file", new FilePayload { Name = "large.log", MimeType = "text/plain", Buffer = new byte[6_000_000] });

        await Assertions.Expect(window.Status).ToHaveTextAsync("large.log is 6 MB. The limit here is 5 MB. Use odhp for larger files.");
    }

    [Fact]
    public async Task Fields_that_change_at_once_are_all_kept_and_undone()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.ClickAsync("#tab-form");

        await window.Page.EvaluateAsync(
            "() => { for (const [name, value] of [['num_classes', '20'], ['num_training_samples', '100'], ['epochs', '5'], ['epochs', '50']]) { const field = document.getElementById(`field-${name}`); field.value = value; field.dispatchEvent(new InputEvent('input', { bubbles: true })); } }");

        await Assertions.Expect(window.Text).ToHaveValueAsync("{\n  \"num_classes\": \"20\",\n  \"num_training_samples\": \"100\",\n  \"epochs\": \"50\"\n}\n");
        await window.Page.ClickAsync("#undo");
        await Assertions.Expect(window.Text).ToHaveValueAsync("{\n  \"num_classes\": \"20\",\n  \"num_training_samples\": \"100\"\n}\n");
        await Assertions.Expect(window.Page.Locator("#field-epochs")).ToHaveValueAsync("");
        await window.Page.ClickAsync("#tab-text");
        await window.Text.FocusAsync();
        await window.Page.Keyboard.PressAsync("Control+Z");
        await Assertions.Expect(window.Text).ToHaveValueAsync("{\n  \"num_classes\": \"20\"\n}\n");
        await window.Page.ClickAsync("#undo");
        await Assertions.Expect(window.Text).ToHaveValueAsync("");
        await Assertions.Expect(window.Page.Locator("#undo")).ToBeDisabledAsync();
    }

    [Theory]
    [InlineData("num_classes: 20\nnum_training_samples: 100\n")]
    [InlineData("{ \"num_classes\": \"20\", // classes\n\"num_training_samples\": \"100\" }")]
    public async Task Form_says_when_it_cannot_edit_and_extracts_the_map(string text)
    {
        await using var window = await checker.OpenAsync();
        await window.WriteAsync(text);
        await window.ShownAsync();
        await window.Page.ClickAsync("#tab-form");
        await Assertions.Expect(window.Page.Locator("#form-note")).ToBeVisibleAsync();
        await window.Page.EvaluateAsync("() => { const text = document.getElementById('text'); text.value += ' '; document.getElementById('take-map').click(); text.value = text.value.slice(0, -1); }");
        await Assertions.Expect(window.Text).ToHaveValueAsync(text);

        await window.AnsweredAsync(() => window.Page.ClickAsync("#take-map"));

        await Assertions.Expect(window.Page.Locator("#form-note")).ToBeHiddenAsync();
        await Assertions.Expect(window.Page.Locator("#field-num_training_samples")).ToHaveValueAsync("100");
    }

    [Fact]
    public async Task Form_writes_the_text_and_shows_what_is_ignored()
    {
        await using var window = await checker.OpenAsync();
        await window.Page.ClickAsync("#tab-form");

        await window.AnsweredAsync(() => window.Page.FillAsync("#field-num_classes", "20"));
        await window.AnsweredAsync(() => window.Page.FillAsync("#field-num_training_samples", "100"));
        await window.AnsweredAsync(() => window.Page.SelectOptionAsync("#field-optimizer", "adam"));
        await window.AnsweredAsync(() => window.Page.FillAsync("#field-learning_rate", "5"));

        await Assertions.Expect(window.Text).ToHaveValueAsync("{\n  \"num_classes\": \"20\",\n  \"num_training_samples\": \"100\",\n  \"optimizer\": \"adam\",\n  \"learning_rate\": \"5\"\n}\n");
        await Assertions.Expect(window.Page.Locator("#field-learning_rate")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(window.Page.Locator("#field-learning_rate-fault")).ToContainTextAsync("learning_rate must be");
        await Assertions.Expect(window.Page.Locator("#field-momentum-reason")).ToHaveTextAsync("momentum is ignored with optimizer adam: only sgd uses it.");
        await Assertions.Expect(window.Page.Locator("#field-epochs-reason")).ToHaveTextAsync("");
        window.Faults.Should().BeEmpty();
    }
}
