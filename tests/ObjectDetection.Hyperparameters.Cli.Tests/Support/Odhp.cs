using System.Diagnostics;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Support;

/// <summary>Starts the built tool as a process, as a shell would.</summary>
internal static class Odhp
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <summary>The tool itself.</summary>
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "odhp.dll");

    /// <summary>The program that runs it.</summary>
    public static string Dotnet { get; } = Environment.ProcessPath is { } own && System.IO.Path.GetFileNameWithoutExtension(own) == "dotnet" ? own
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host
        : FromRuntime() ?? "dotnet";

    /// <summary>The host in whose folder the running runtime lies: DOTNET/shared/Microsoft.NETCore.App/VERSION.</summary>
    private static string? FromRuntime()
    {
        var root = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        var host = System.IO.Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(host) ? host : null;
    }

    /// <summary>Runs the tool to its end.</summary>
    public static Task<Run> In(Folder folder, params string[] arguments) => In(folder, null, [], arguments);

    /// <summary>Runs the tool to its end, with standard input.</summary>
    public static Task<Run> Fed(Folder folder, string input, params string[] arguments) => In(folder, input, [], arguments);

    /// <summary>Runs the tool to its end, with standard input and a changed environment.</summary>
    public static Task<Run> In(Folder folder, string? input, IEnumerable<KeyValuePair<string, string?>> environment, params string[] arguments) =>
        Finish(Start(folder, environment, arguments), input);

    /// <summary>Starts the tool; its streams are the caller's.</summary>
    public static Process Start(Folder folder, params string[] arguments) => Start(folder, [], arguments);

    /// <summary>Puts the tool into a folder of programs, under its name.</summary>
    public static void AddTo(Folder folder, string programs) => folder.WithProgram(System.IO.Path.Combine(programs, "odhp"), $"exec '{Dotnet}' '{Path}' \"$@\"");

    /// <summary>Runs another program to its end.</summary>
    public static Task<Run> Other(Folder folder, string program, IEnumerable<KeyValuePair<string, string?>> environment, params string[] arguments) =>
        Finish(Process.Start(InfoFor(folder, program, environment, arguments))!, null);

    private static Process Start(Folder folder, IEnumerable<KeyValuePair<string, string?>> environment, string[] arguments) =>
        Process.Start(InfoFor(folder, Dotnet, environment, [Path, .. arguments]))!;

    private static ProcessStartInfo InfoFor(Folder folder, string program, IEnumerable<KeyValuePair<string, string?>> environment, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = new System.Text.UTF8Encoding(false),
            StandardErrorEncoding = new System.Text.UTF8Encoding(false),
            StandardInputEncoding = new System.Text.UTF8Encoding(false),
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    private static async Task<Run> Finish(Process process, string? input)
    {
        using var started = process;
        using var timeout = new CancellationTokenSource(Longest);
        var output = process.StandardOutput.ReadToEndAsync(timeout.Token);
        var error = process.StandardError.ReadToEndAsync(timeout.Token);
        try
        {
            await WriteInput(process, input);
            await process.WaitForExitAsync(timeout.Token);
            return new Run(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task WriteInput(Process process, string? input)
    {
        try
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended without reading all of it.
        }
    }
}
