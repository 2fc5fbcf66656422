using ObjectDetection.Hyperparameters.Datasets.Annotated;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Folders of images with their annotations, divided into training and validation by their names.</summary>
internal sealed class ImageParts(IDatasetStorage storage)
{
    private readonly List<IChannelReader> training = [];
    private readonly List<IChannelReader> validation = [];
    private readonly List<string> folders = [];
    private readonly HashSet<ChannelKind> kinds = [];
    private readonly HashSet<(string Path, bool IsValidation)> read = [];

    /// <summary>Gets what is not read.</summary>
    public ProblemReader Problems { get; } = new();

    /// <summary>Determines whether a folder, by its name, is a channel of which there is nothing else. Images for tests often have no annotations, and are none.</summary>
    public bool Misses(string name) => ChannelNames.WholeKindOf(name) is var kind && kind is ChannelKind.Training or ChannelKind.Validation && !kinds.Contains(kind);

    /// <summary>Adds a folder of which the name says what all of it is.</summary>
    public void Add(string images, string annotations, ChannelKind kind) => Add(images, annotations, kind, contains: null);

    /// <summary>Adds a folder in which there can be folders for training, for validation and for tests.</summary>
    /// <param name="name">The name by which reports call it.</param>
    /// <param name="images">The folder of the images.</param>
    /// <param name="annotations">The folder of the annotations.</param>
    /// <param name="imageCount">The number of images.</param>
    /// <param name="annotationCount">The number of annotations.</param>
    public void AddSplit(string name, string images, string annotations, SplitCount imageCount, SplitCount annotationCount)
    {
        var hasTests = imageCount.Of(ChannelKind.Test) == 0 || annotationCount.Of(ChannelKind.Test) > 0 || !annotationCount.IsDivided;
        if (!hasTests)
        {
            Problems.Add(Rules.DataIgnored, name, $"{Wording.Count(imageCount.Of(ChannelKind.Test), "image")} for tests without annotations");
            imageCount = imageCount.WithoutTests();
        }

        if (imageCount.IsMixed && annotationCount.IsMixed)
        {
            Add(images, annotations, ChannelKind.Training, path => KindOf(path) is ChannelKind.None or ChannelKind.Training);
            Add(images, annotations, ChannelKind.Validation, path => KindOf(path) == ChannelKind.Validation || (hasTests && KindOf(path) == ChannelKind.Test));
            return;
        }

        Add(images, annotations, ChannelKind.None, hasTests ? null : path => KindOf(path) != ChannelKind.Test);
        if (annotationCount.IsMixed && imageCount.OfValidation == 0)
        {
            Problems.Add(
                Rules.ValidationAsTraining,
                name,
                $"{Wording.Count(annotationCount.OfValidation, "annotation")} of {Text.Of(annotationCount.Total)} {(annotationCount.OfValidation == 1 ? "is" : "are")} in such folders, but the images are not");
        }

        if (imageCount.IsMixed)
        {
            Problems.Add(
                Rules.ValidationAsTraining,
                name,
                $"{Wording.Count(imageCount.OfValidation, "image")} of {Text.Of(imageCount.Total)} {(imageCount.OfValidation == 1 ? "is" : "are")} in such folders, but the annotations are not");
        }
    }

    /// <summary>Adds folders that are read, by their paths in the data set.</summary>
    public void AddFolders(IEnumerable<string> paths) => folders.AddRange(paths);

    /// <summary>Returns the layout of all parts.</summary>
    public Layout ToLayout(string name)
    {
        var (mine, others) = training.Count == 0 ? (validation, training) : (training, validation);
        return new Layout(DatasetForm.Images, name, CompositeReader.Of(Problems.IsEmpty ? mine : [.. mine, Problems]), others.Count == 0 ? null : CompositeReader.Of(others))
        {
            IsRead = path => folders.Exists(read => FolderPath.IsIn(read, path)),
        };
    }

    private static ChannelKind KindOf(string path) => ChannelNames.KindOfFolders(path);

    private void Add(string images, string annotations, ChannelKind kind, Predicate<string>? contains)
    {
        kinds.Add(kind);
        var isValidation = kind is ChannelKind.Validation or ChannelKind.Test;
        if (storage is LocalStorage && contains is null && !read.Add((RealPath.TryOf(images), isValidation)))
        {
            Problems.Add(Rules.DataIgnored, FolderPath.NameOf(images), "a link to a folder that is read, too");
            return;
        }

        (isValidation ? validation : training).Add(new ImageFolderReader(storage, images, annotations, contains));
    }
}
