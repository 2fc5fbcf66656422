using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>Lists the folder of the images and that of the annotations, which can be the same, or one in the other.</summary>
/// <param name="storage">Where they are.</param>
/// <param name="imageFolder">The folder of the images.</param>
/// <param name="annotationFolder">The folder of the annotations.</param>
/// <param name="contains">Determines which files in the folders belong to the channel; <see langword="null"/> if all do.</param>
/// <param name="cancellationToken">Cancels listing.</param>
internal sealed class FolderLists(IDatasetStorage storage, string imageFolder, string annotationFolder, Predicate<string>? contains, CancellationToken cancellationToken)
{
    private readonly bool isSame = imageFolder == annotationFolder;
    private readonly string imageChannel = FilePath.NameOf(imageFolder).ToString();
    private readonly string annotationChannel = FilePath.NameOf(annotationFolder).ToString();
    private readonly string? imagesWithin = FilePath.Within(annotationFolder, imageFolder);
    private readonly string? annotationsWithin = FilePath.Within(imageFolder, annotationFolder);

    /// <summary>Lists the files in the folder of the images, except annotations that belong there.</summary>
    public IAsyncEnumerable<DatasetFile> Images(Action<string, Exception>? failed = null) =>
        ListAsync(imageFolder, failed, path => (isSame && FilePath.IsAnnotation(path)) || IsWithin(path, annotationsWithin));

    /// <summary>Lists the files in the folder of the annotations, except images that belong there, and those that are hidden.</summary>
    public IAsyncEnumerable<DatasetFile> Annotations(Action<string, Exception>? failed = null) =>
        ListAsync(annotationFolder, failed, path => FolderSurvey.IsHidden(path) || (isSame && !FilePath.IsAnnotation(path)) || IsWithin(path, imagesWithin));

    public ValueTask<IDatasetContent?> OpenImageAsync(string path) => storage.OpenAsync(FilePath.Combine(imageFolder, path), cancellationToken);

    public ValueTask<IDatasetContent?> OpenAnnotationAsync(string path) => storage.OpenAsync(FilePath.Combine(annotationFolder, path), cancellationToken);

    /// <summary>Returns the place of an image. Its name begins with that of its channel.</summary>
    public Place ImagePlace(string path) => new(path) { Folder = imageChannel };

    /// <summary>Returns the place of an annotation. Its name begins with that of its channel.</summary>
    public Place AnnotationPlace(string path) => new(path) { Folder = annotationChannel };

    private static bool IsWithin(string path, string? folder) => folder is not null && path.StartsWith(folder, StringComparison.Ordinal);

    private async IAsyncEnumerable<DatasetFile> ListAsync(string folder, Action<string, Exception>? failed, Predicate<string> isOther)
    {
        var files = storage is LocalStorage
            ? LocalStorage.ListAsync(folder, failed ?? (static (_, _) => { }), cancellationToken)
            : storage.ListAsync(folder, cancellationToken);
        await foreach (var file in files.ConfigureAwait(false))
        {
            // A bucket can have objects that stand for folders.
            if (!isOther(file.Path) && file.Path is [.., not '/'] && contains?.Invoke(file.Path) != false)
            {
                yield return file;
            }
        }
    }
}
