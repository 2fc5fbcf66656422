using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ObjectDetection.Hyperparameters.Checker.Tests.Browser;

/// <summary>Serves the site as any web server does, in a folder of it: files, compressed ones where there are any.</summary>
internal sealed class SiteServer : IAsyncDisposable
{
    private static readonly FileExtensionContentTypeProvider Types = new() { Mappings = { [".dat"] = "application/octet-stream", [".yml"] = "text/yaml" } };

    private const string Root = "/some/folder/";

    private readonly WebApplication application;
    private readonly (string Path, string Folder)[] folders;

    private SiteServer((string Path, string Folder)[] folders)
    {
        this.folders = folders;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.Run(AnswerAsync);
    }

    /// <summary>Gets the address of the site.</summary>
    public string Address => $"{application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()}{Root}";

    /// <summary>Gets what was asked for: methods, paths and queries.</summary>
    public ConcurrentQueue<string> Requests { get; } = [];

    /// <summary>Gets the bytes that were sent for each path, as they were sent.</summary>
    public ConcurrentDictionary<string, long> Sizes { get; } = [];

    /// <param name="folders">The folders in which a file is looked for, one after the other, each with its path in the site.</param>
    public static async Task<SiteServer> StartAsync(params (string Path, string Folder)[] folders)
    {
        var server = new SiteServer(folders);
        await server.application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => application.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        Requests.Enqueue($"{http.Request.Method} {http.Request.Path}{http.Request.QueryString}");
        var path = http.Request.Path.Value!;
        var name = path.StartsWith(Root, StringComparison.Ordinal) && !path.Contains("..", StringComparison.Ordinal) ? path[Root.Length..] : "..";
        name = name.Length == 0 || name.EndsWith('/') ? $"{name}index.html" : name;
        var file = folders.Where(one => name.StartsWith(one.Path, StringComparison.Ordinal)).Select(one => Path.Combine(one.Folder, name[one.Path.Length..])).FirstOrDefault(File.Exists);
        if (file is null)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.ContentType = Types.TryGetContentType(file, out var type) ? type : "application/octet-stream";
        if (File.Exists(file + ".br") && http.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            http.Response.Headers.ContentEncoding = "br";
            file += ".br";
        }

        Sizes[path] = new FileInfo(file).Length;
        await http.Response.SendFileAsync(file);
    }
}
