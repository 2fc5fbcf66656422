using System.Diagnostics;
using System.Text;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>A new folder with files, which is removed at the end.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Path = Directory.CreateTempSubdirectory("odhp-").FullName;

    public string Path { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public Folder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Folder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    public Folder WithFolder(string name)
    {
        Directory.CreateDirectory(PathOf(name));
        return this;
    }

    /// <summary>Adds a link, whose target is relative to the folder that the link is in.</summary>
    public Folder WithLink(string name, string target)
    {
        File.CreateSymbolicLink(PathOf(name), target);
        return this;
    }

    /// <summary>Runs a command of the shell in the folder; it makes what .NET cannot make. The test is skipped where there is no shell.</summary>
    public Folder With(string command)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no shell on this machine.");
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", command]) { WorkingDirectory = Path })!;
        process.WaitForExit();
        process.ExitCode.Should().Be(0, command);
        return this;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
