using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Runs tests of what a user must not read, also as the superuser, who may read everything.</summary>
internal static class Unprivileged
{
    private const string Marker = "TESTS_ARE_UNPRIVILEGED";

    /// <summary>Runs a test in a process of its own that lacks the superuser's rights to files.</summary>
    /// <param name="type">The type of the test.</param>
    /// <param name="method">The test.</param>
    /// <returns>Whether it ran there, so that there is nothing more to do.</returns>
    public static async Task<bool> RanElsewhereAsync(Type type, [CallerMemberName] string method = "")
    {
        if (!Environment.IsPrivilegedProcess || Environment.GetEnvironmentVariable(Marker) is not null)
        {
            return false;
        }

        Assert.SkipUnless(File.Exists("/usr/bin/setpriv"), "This user may read everything, and there is no setpriv on this machine.");
        var host = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(host) == "dotnet" ? [host, Environment.GetCommandLineArgs()[0]] : [host];
        var start = new ProcessStartInfo(
            "/usr/bin/setpriv",
            ["--bounding-set", "-dac_override,-dac_read_search", "--inh-caps", "-dac_override,-dac_read_search", .. program, "-method", $"{type.FullName}.{method}"])
        {
            RedirectStandardOutput = true,
            Environment = { [Marker] = "1" },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(0, output);
        output.Should().Contain("Total: 1,").And.Contain("Skipped: 0,");
        return true;
    }
}
