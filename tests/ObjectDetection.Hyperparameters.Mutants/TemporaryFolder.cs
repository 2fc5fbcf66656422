namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>A new folder that is deleted with all that is in it.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mutants-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
