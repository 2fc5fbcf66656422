using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>How a data set is read.</summary>
/// <param name="Form">The form.</param>
/// <param name="Name">The path, as the user wrote it.</param>
/// <param name="Training">Reads the training channel, or <see langword="null"/> if the data is not read.</param>
/// <param name="Validation">Reads the validation channel, or <see langword="null"/> if there is none.</param>
/// <param name="Reason">Why the data is not read, in a few words.</param>
internal sealed record Layout(DatasetForm Form, string Name, IChannelReader? Training, IChannelReader? Validation = null, string? Reason = null)
{
    /// <summary>Gets the folders that are read; without any, all are.</summary>
    public IReadOnlyList<string> Folders { get; init; } = [];

    /// <summary>Gets a value indicating whether the file has no bytes.</summary>
    public bool IsEmpty { get; init; }

    public static Layout Unknown(string name, string reason) => new(DatasetForm.Unknown, name, null, Reason: reason);
}
