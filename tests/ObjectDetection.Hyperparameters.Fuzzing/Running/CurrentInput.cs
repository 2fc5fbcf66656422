using System.Diagnostics;
using System.Globalization;
using System.IO.MemoryMappedFiles;

namespace ObjectDetection.Hyperparameters.Fuzzing.Running;

/// <summary>Keeps the input that is running in a file: a stack overflow leaves nothing else behind. An input that does not end is reported by a thread of its own.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int Capacity = 1024 * 1024;

    private static readonly TimeSpan Endless = TimeSpan.FromSeconds(60);

    private readonly string path;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly Timer watch;
    private long started;

    /// <param name="folder">Where the file is.</param>
    public CurrentInput(string folder)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"running-{Environment.ProcessId}.input"));
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, mapName: null, Capacity);
        view = file.CreateViewAccessor();
        watch = new Timer(_ => Watch(), null, Endless, Endless);
    }

    /// <summary>Notes that an input runs. In the file, its length comes first, in four bytes.</summary>
    public void Begin(byte[] input)
    {
        view.Write(0, input.Length);
        view.WriteArray(sizeof(int), input, 0, Math.Min(input.Length, Capacity - sizeof(int)));
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
    }

    public void End() => Volatile.Write(ref started, 0);

    public void Dispose()
    {
        watch.Dispose();
        view.Dispose();
        file.Dispose();
        File.Delete(path);
    }

    private void Watch()
    {
        var start = Volatile.Read(ref started);
        if (start != 0 && Stopwatch.GetElapsedTime(start) > Endless)
        {
            Environment.FailFast($"The input in {path}, after four bytes with its length, does not end.");
        }
    }
}
