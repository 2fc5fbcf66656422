using System.Globalization;
using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>What only the published page has: its size, its speed, and its use without a network.</summary>
[Collection(nameof(Checker))]
public sealed class PublishedTests(Checker checker)
{
    private const string NotPublished = "The site is not made. Set SITE to its folder.";

    [Fact]
    public async Task First_load_is_small_and_soon_usable()
    {
        Assert.SkipWhen(Checker.Site is null, NotPublished);
        await using var server = await SiteServer.StartAsync(("", Checker.Site!));
        await using var window = await checker.OpenFirstAsync(server);

        var bytes = server.Sizes.Values.Sum();
        var usable = await window.Page.EvaluateAsync<double>("() => performance.getEntriesByName('usable')[0].startTime");

        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"first load: {bytes} bytes, usable after {usable:F0} ms"));
        bytes.Should().BeInRange(1_000_000, 3_000_000);
        usable.Should().BeLessThan(2000);
    }

    [Fact]
    public async Task Answer_comes_while_one_types()
    {
        Assert.SkipWhen(Checker.Site is null, NotPublished);
        await using var window = await checker.OpenAsync();
        await window.WriteAsync("{ \"num_classes\": \"20\", \"num_training_samples\": \"16551\", \"mini_batch_size\": \"32\", \"epochs\": \"15\", \"momentum\": \"0.8\", \"optimizer\": \"adam\", \"lr_scheduler_step\": \"10,20\", \"freeze_layer_pattern\": \"\" }");
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await window.Page.Keyboard.PressAsync("ArrowLeft");
        await window.ShownAsync();
        await window.Page.EvaluateAsync("() => performance.clearMeasures('answer')");

        for (var i = 0; i < 200; i++)
        {
            await window.AnsweredAsync(() => window.Page.Keyboard.PressAsync(i % 2 == 0 ? "1" : "Backspace"));
        }

        var times = (await window.Page.EvaluateAsync<double[]>("() => performance.getEntriesByName('answer').map(one => one.duration)")).Order().ToArray();
        TestContext.Current.SendDiagnosticMessage(string.Create(CultureInfo.InvariantCulture, $"answer: median {times[times.Length / 2]:F1} ms, worst {times[^1]:F1} ms of {times.Length}"));
        times[times.Length / 2].Should().BeLessThan(50);
    }

    [Fact]
    public async Task Page_works_without_a_network_after_the_first_visit()
    {
        Assert.SkipWhen(Checker.Site is null, NotPublished);
        await using var window = await checker.OpenAsync();
        await window.Page.EvaluateAsync("() => navigator.serviceWorker.ready");
        await window.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");

        await window.Context.SetOfflineAsync(true);
        await window.Page.ReloadAsync();
        await window.ReadyAsync();
        await window.WriteAsync("{ \"num_classes\": 20 }");

        await Assertions.Expect(window.Status).ToHaveTextAsync("1 error: not submittable.");
    }

    [Fact]
    public async Task Later_version_replaces_what_is_kept()
    {
        Assert.SkipWhen(Checker.Site is null, NotPublished);
        var folder = Directory.CreateTempSubdirectory("checker-").FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Checker.Site!, "checker"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Path.Combine(Checker.Site!, "checker"), file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        await using var server = await SiteServer.StartAsync(("checker/", folder));
        await using var window = await checker.OpenFirstAsync(server, ServiceWorkerPolicy.Allow);
        await window.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        File.Delete(Path.Combine(folder, "index.html.br"));
        File.Delete(Path.Combine(folder, "index.html.gz"));

        Change("index.html", static text => text.Replace("<title>", "<title>Later: ", StringComparison.Ordinal));
        Change("offline.js", static text => text.Replace("const version = '", "const version = 'later-", StringComparison.Ordinal));
        await window.Page.EvaluateAsync("async () => { const changed = new Promise(resolve => navigator.serviceWorker.addEventListener('controllerchange', resolve)); await (await navigator.serviceWorker.ready).update(); await changed; }");
        await window.Page.ReloadAsync();

        (await window.Page.TitleAsync()).Should().StartWith("Later: ");
        (await window.Page.EvaluateAsync<string[]>("() => caches.keys()")).Should().ContainSingle().Which.Should().StartWith("checker-later-");
        Directory.Delete(folder, recursive: true);

        void Change(string name, Func<string, string> change) => File.WriteAllText(Path.Combine(folder, name), change(File.ReadAllText(Path.Combine(folder, name))));
    }
}
