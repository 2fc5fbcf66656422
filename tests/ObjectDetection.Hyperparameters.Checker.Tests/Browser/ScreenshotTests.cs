using Microsoft.Playwright;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>Pictures of the page: the one in the README, and those in <c>artifacts/screenshots</c>, which people look at.</summary>
[Collection(nameof(Checker))]
public sealed class ScreenshotTests(Checker checker)
{
    private const string Picture = "docs/checker.png";

    /// <summary>Twice the difference that a font with serifs makes.</summary>
    private const double SmallDifference = 0.05;

    private const string Job =
        """
        {
          "num_classes": "20",
          "num_training_samples": "16551",
          "epochs": "15",
          "lr_scheduler_step": "10,20",
          "optimizer": "adam",
          "momentum": "0.8",
          "freeze_layer_pattern": "^(conv1_|conv2_).*"
        }

        """;

    public static TheoryData<string, string> Shown => new()
    {
        { "job", Job },
        { "nonsense", "{ \"num_classes\": \"<b>20</b>\", \"epoch\": \"1e99\", \"learning_rat\": \"fast\", \"optimizer\": \"adamm\", \"mini_batch_size\": \"0\" }" },
        { "tuning", Repository.Read("tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/requests/create-tuning-job.json") },
        { "log", Repository.Read("tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/logs/completed-rmsprop-2021.log") },
    };

    /// <summary>Fails when the page no longer looks as in the README. Fonts differ between machines, so that small differences are no fault.</summary>
    [Fact]
    public async Task Page_looks_as_in_the_readme()
    {
        await using var window = await OpenAsync(Job, 1280, ColorScheme.Light);
        var height = await window.Page.EvaluateAsync<float>("() => document.querySelector('#pictures > figure').getBoundingClientRect().bottom + 16");

        var seen = await TakeAsync(window, height);
        if (GeneratedText.IsRegenerating)
        {
            await File.WriteAllBytesAsync(Repository.PathOf(Picture), seen, TestContext.Current.CancellationToken);
        }

        await window.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        var dark = await TakeAsync(window, height);
        var kept = await File.ReadAllBytesAsync(Repository.PathOf(Picture), TestContext.Current.CancellationToken);
        (await DifferenceAsync(window, kept, seen)).Should().BeLessThan(SmallDifference, $"{Picture} shows the page; REGENERATE=1 takes it anew");
        (await DifferenceAsync(window, kept, dark)).Should().BeGreaterThan(SmallDifference);
    }

    [Theory]
    [MemberData(nameof(Shown))]
    public async Task Pictures_are_there_to_be_looked_at(string name, string text)
    {
        foreach (var (width, scheme) in new[] { (320, ColorScheme.Light), (1280, ColorScheme.Dark), (2560, ColorScheme.Light) })
        {
            await using var window = await OpenAsync(text, width, scheme);
            await window.Page.ScreenshotAsync(new() { FullPage = true, Path = Repository.PathOf($"artifacts/screenshots/{name}-{width}-{scheme}.png") });
            window.Faults.Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Form_is_there_to_be_looked_at(int width)
    {
        await using var window = await OpenAsync(Job, width, ColorScheme.Light);
        await window.Page.ClickAsync("#tab-form");
        await window.Page.ScreenshotAsync(new() { FullPage = true, Path = Repository.PathOf($"artifacts/screenshots/form-{width}.png") });
        window.Faults.Should().BeEmpty();
    }

    private async Task<Window> OpenAsync(string text, int width, ColorScheme scheme)
    {
        var window = await checker.OpenAsync(width: width, scheme: scheme);
        await window.AnsweredAsync(() => window.Page.SelectOptionAsync("#known-instance_type", "ml.p3.8xlarge"));
        await window.WriteAsync(text);
        await window.ShownAsync();
        await window.Page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        return window;
    }

    private static Task<byte[]> TakeAsync(Window window, float height) =>
        window.Page.ScreenshotAsync(new() { FullPage = true, Clip = new() { Width = 1280, Height = height } });

    /// <summary>Returns how much two pictures differ, from 0 to 1: the mean difference of the colors, each picture shrunk to its large shapes.</summary>
    private static async Task<double> DifferenceAsync(Window window, byte[] left, byte[] right)
    {
        // The page's own policy allows no such pictures.
        var page = await window.Context.NewPageAsync();
        return await page.EvaluateAsync<double>(
            """
            async pictures => {
              const [left, right] = await Promise.all(pictures.map(async picture => {
                const image = new Image();
                image.src = `data:image/png;base64,${picture}`;
                await image.decode();
                const canvas = document.createElement('canvas');
                [canvas.width, canvas.height] = [64, 50];
                const context = canvas.getContext('2d');
                context.imageSmoothingQuality = 'high';
                context.drawImage(image, 0, 0, 64, 50);
                return { width: image.width, ratio: image.height / image.width, colors: context.getImageData(0, 0, 64, 50).data };
              }));
              return left.width !== right.width || Math.abs(left.ratio - right.ratio) > 0.1 ? 1 : left.colors.reduce((sum, color, i) => sum + Math.abs(color - right.colors[i]) / 255, 0) / left.colors.length;
            }
            """, new[] { Convert.ToBase64String(left), Convert.ToBase64String(right) });
    }
}
