using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Support;

/// <summary>A new folder with files, which is removed at the end.</summary>
internal sealed class Folder : IDisposable
{
    public Folder() => Path = Directory.CreateTempSubdirectory("odhp-").FullName;

    /// <summary>A configuration that is submittable, and of which there is nothing to say.</summary>
    public const string Flawless = """{"num_classes": 20, "num_training_samples": 16551, "base_network": "resnet-50", "mini_batch_size": 16}""";

    public string Path { get; }

    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    public Folder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    public Folder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>Adds a program that is a script.</summary>
    public void WithProgram(string name, string script)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        With(name, $"#!/usr/bin/env bash\n{script}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public string Read(string name) => File.ReadAllText(PathOf(name));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
