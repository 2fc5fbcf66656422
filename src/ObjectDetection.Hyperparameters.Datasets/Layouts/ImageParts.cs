using ObjectDetection.Hyperparameters.Datasets.Annotated;
using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Folders of images with their annotations, divided into training and validation by their names.</summary>
internal sealed class ImageParts(IDatasetStorage storage)
{
    private readonly List<IChannelReader> training = [];
    private readonly List<IChannelReader> validation = [];

    /// <summary>Gets what is not read.</summary>
    public ProblemReader Problems { get; } = new();

    /// <summary>Adds a folder whose name says what all of it is.</summary>
    public void Add(string images, string annotations, bool isValidation) =>
        (isValidation ? validation : training).Add(new ImageFolderReader(storage, images, annotations));

    /// <summary>Adds a folder in which there can be folders for training and for validation.</summary>
    /// <param name="name">The name by which reports call it.</param>
    /// <param name="images">The folder of the images.</param>
    /// <param name="annotations">The folder of the annotations.</param>
    /// <param name="imageCount">The number of images.</param>
    /// <param name="annotationCount">The number of annotations.</param>
    public void AddSplit(string name, string images, string annotations, SplitCount imageCount, SplitCount annotationCount)
    {
        if (!imageCount.IsMixed || !annotationCount.IsMixed)
        {
            Add(images, annotations, isValidation: false);
            if (imageCount.IsMixed)
            {
                Problems.Add(
                    Rules.ValidationAsTraining,
                    name,
                    $"{Wording.Count(imageCount.OfValidation, "image")} of {Text.Of(imageCount.Total)} {(imageCount.OfValidation == 1 ? "is" : "are")} in such folders, but the annotations are not");
            }

            return;
        }

        training.Add(new ImageFolderReader(storage, images, annotations, static path => !ChannelNames.IsInValidation(path)));
        validation.Add(new ImageFolderReader(storage, images, annotations, static path => ChannelNames.IsInValidation(path)));
    }

    /// <summary>Returns the layout of all parts.</summary>
    public Layout ToLayout(string name)
    {
        var (mine, others) = training.Count == 0 ? (validation, training) : (training, validation);
        return new Layout(DatasetForm.Images, name, CompositeReader.Of(Problems.IsEmpty ? mine : [.. mine, Problems]), others.Count == 0 ? null : CompositeReader.Of(others));
    }
}
