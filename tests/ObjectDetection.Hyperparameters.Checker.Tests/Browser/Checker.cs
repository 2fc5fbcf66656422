using Microsoft.Playwright;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>The page in a browser, shared by all tests; each has a window of its own.</summary>
public sealed class Checker : IAsyncLifetime
{
    /// <summary>The variable that names the folder of the site; without it, the page is tested as it was built.</summary>
    private const string SiteVariable = "SITE";
    private const string Path = "checker/";

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;
    private SiteServer? server;

    /// <summary>Gets the folder of the site, from that of the repository, or <see langword="null"/> if only the page is tested.</summary>
    public static string? Site => Environment.GetEnvironmentVariable(SiteVariable) is { Length: > 0 } folder ? Repository.PathOf(folder) : null;

    internal SiteServer Server => server!;

    private static string? Program => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    public async ValueTask InitializeAsync()
    {
        if (Program is { } program)
        {
            var source = Repository.PathOf("src/ObjectDetection.Hyperparameters.Checker");
            server = await SiteServer.StartAsync(Site is { } site ? [("", site)] : [(Path, $"{source}/bin/Debug/net10.0/wwwroot"), (Path, $"{source}/wwwroot")]);
            playwright = await Playwright.CreateAsync();
            browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await (browser?.DisposeAsync() ?? default);
        playwright?.Dispose();
        await (server?.DisposeAsync() ?? default);
    }

    /// <summary>Opens the page in a new window, with the library loaded.</summary>
    public async Task<Window> OpenAsync(string fragment = "", int width = 1400, ColorScheme scheme = ColorScheme.Light)
    {
        var window = await OpenWindowAsync(width, scheme);
        await window.Page.GotoAsync(server!.Address + Path + fragment);
        await window.ReadyAsync();
        return window;
    }

    /// <summary>Opens the page of another server, as a first visit; usually without the worker that keeps it for the time without a network.</summary>
    internal async Task<Window> OpenFirstAsync(SiteServer first, ServiceWorkerPolicy workers = ServiceWorkerPolicy.Block)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed.");
        var context = await browser!.NewContextAsync(new() { ServiceWorkers = workers });
        var window = new Window(context, await context.NewPageAsync());
        await window.Page.GotoAsync(first.Address + Path);
        await window.ReadyAsync();
        return window;
    }

    /// <summary>Opens a page of the site in a new window.</summary>
    public async Task<Window> OpenSiteAsync(string page)
    {
        Assert.SkipWhen(Site is null, "The site is not made. Set SITE to its folder.");
        var window = await OpenWindowAsync(1400, ColorScheme.Light);
        await window.Page.GotoAsync(server!.Address + page);
        return window;
    }

    private async Task<Window> OpenWindowAsync(int width, ColorScheme scheme)
    {
        Assert.SkipWhen(browser is null, "Chromium is not installed.");
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = 1000 },
            ColorScheme = scheme,
            Permissions = ["clipboard-read", "clipboard-write"],
        });
        return new Window(context, await context.NewPageAsync());
    }
}
