#if NET10_0_OR_GREATER
using System.ComponentModel;
using System.Diagnostics;
using System.Reflection;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

/// <summary>The sample as a process, called with curl.</summary>
public sealed class RunningJobService : IAsyncLifetime
{
    private Process? process;
    private Task? output;
    private string address = "";

    /// <summary>Calls the service; skips the test visibly where curl is missing.</summary>
    public async Task<(int Status, string Headers, string Body)> Curl(string path, string? body = null)
    {
        Assert.SkipWhen(process is null, "curl is not installed.");
        string[] data = body is null ? [] : ["--header", "Content-Type: application/json", "--data", body];
        var answer = await Run(["--silent", "--show-error", "--include", "--max-time", "60", .. data, address + path]);
        var parts = answer.Split("\n\n", 2);
        return (int.Parse(answer.Split(' ')[1]), parts[0], parts[1]);
    }

    public async ValueTask InitializeAsync()
    {
        if (!await HasCurl())
        {
            return;
        }

        var program = typeof(RunningJobService).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "JobService").Value!;
        var start = new ProcessStartInfo("dotnet", [program]) { RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        process = Process.Start(start)!;
        while (address.Length == 0)
        {
            var line = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The sample did not start.");
            address = line.Split("Now listening on: ").ElementAtOrDefault(1) ?? "";
        }

        output = process.StandardOutput.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill();
            await (output ?? Task.CompletedTask);
            process.Dispose();
        }
    }

    private static async Task<bool> HasCurl()
    {
        try
        {
            return (await Run(["--version"])).Length > 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    private static async Task<string> Run(string[] arguments)
    {
        using var run = Process.Start(new ProcessStartInfo("curl", arguments) { RedirectStandardOutput = true })!;
        var answer = await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        run.ExitCode.Should().Be(0);
        return answer.ReplaceLineEndings("\n");
    }
}
#endif
