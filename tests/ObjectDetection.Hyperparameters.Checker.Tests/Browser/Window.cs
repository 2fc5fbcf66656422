using Microsoft.Playwright;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>A window of the browser with the page in it.</summary>
public sealed class Window : IAsyncDisposable
{
    private readonly List<string> faults = [];

    public Window(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) => faults.AddRange(message.Type == "error" && !message.Text.Contains("files.json", StringComparison.Ordinal) ? [message.Text] : []);
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Gets what the browser complained about: errors of scripts and of the policy.</summary>
    public IReadOnlyList<string> Faults => faults;

    public ILocator Text => Page.Locator("#text");

    public ILocator Status => Page.Locator("#status");

    public ILocator Findings => Page.Locator("#findings > li");

    public Task ReadyAsync() => Page.WaitForFunctionAsync("() => performance.getEntriesByName('usable').length > 0", null, new() { Timeout = 60_000 });

    /// <summary>Writes a text as a paste does, and waits until it is checked.</summary>
    public async Task WriteAsync(string text)
    {
        await Text.FocusAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await AnsweredAsync(() => Page.Keyboard.InsertTextAsync(text));
    }

    /// <summary>Loads an example, and waits until it is checked.</summary>
    public async Task LoadAsync(string example)
    {
        await Page.SelectOptionAsync("#examples", example);
        await AnsweredAsync(() => Page.ClickAsync("#load"));
    }

    /// <summary>Does something that changes the text, and waits until the answer is shown.</summary>
    public async Task AnsweredAsync(Func<Task> change)
    {
        var before = await Page.EvaluateAsync<int>("() => performance.getEntriesByName('answer').length");
        await change();
        await Page.WaitForFunctionAsync("before => performance.getEntriesByName('answer').length > before", before);
    }

    /// <summary>Waits until the pictures and the texts of the job are shown.</summary>
    public Task ShownAsync() => Page.WaitForFunctionAsync("() => performance.getEntriesByName('shown').at(-1)?.startTime >= performance.getEntriesByName('answer').at(-1)?.startTime");

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
