namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>A file of a data set, before it is opened.</summary>
/// <param name="Storage">Where it is.</param>
/// <param name="Path">Its path in the storage.</param>
/// <param name="Name">The name by which reports call it.</param>
internal sealed record DataSource(IDatasetStorage Storage, string Path, string Name)
{
    /// <summary>Opens the file.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public async ValueTask<IDatasetContent> OpenAsync(CancellationToken cancellationToken) =>
        await Storage.OpenAsync(Path, cancellationToken).ConfigureAwait(false) ?? throw new FileNotFoundException($"{Text.QuotePath(Name)} does not exist.", Path);
}
