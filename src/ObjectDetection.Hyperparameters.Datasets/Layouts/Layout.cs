using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Report;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>How a data set is read.</summary>
/// <param name="Form">The form.</param>
/// <param name="Name">The path, as the user wrote it.</param>
/// <param name="Training">Reads the training channel, or <see langword="null"/> if the data is not read.</param>
/// <param name="Validation">Reads the validation channel, or <see langword="null"/> if there is none.</param>
/// <param name="Reason">Why the data is not read, in a few words.</param>
internal sealed record Layout(DatasetForm Form, string Name, IChannelReader? Training, IChannelReader? Validation = null, string? Reason = null)
{
    /// <summary>Gets what determines whether a path in the folder is that of a file which is read, or told by its reader.</summary>
    public Predicate<string> IsRead { get; init; } = static _ => true;

    /// <summary>Gets a value indicating whether the file has no bytes.</summary>
    public bool IsEmpty { get; init; }

    /// <summary>Gets a value indicating whether the file belongs to something else, though its suffix is that of samples.</summary>
    public bool IsForeign { get; init; }

    public static Layout Unknown(string name, string reason) => new(DatasetForm.Unknown, name, null, Reason: reason);

    /// <summary>Returns the layout of several files or folders, divided into training and validation by their names, as far as these tell them apart.</summary>
    /// <param name="name">The name of the whole.</param>
    /// <param name="parts">The parts, of which each is read.</param>
    /// <param name="paths">Their paths.</param>
    /// <returns>A layout without readers if the parts differ in their form.</returns>
    public static Layout Of(string name, IReadOnlyList<Layout> parts, IReadOnlyList<string> paths)
    {
        var first = parts[0];
        if (parts.FirstOrDefault(part => part.Form != first.Form) is { } other)
        {
            return Unknown(name, $"{Text.QuotePath(first.Name)} is {FormWords.All.Format(first.Form)}, but {Text.QuotePath(other.Name)} is {FormWords.All.Format(other.Form)}. Probe them one by one");
        }

        List<IChannelReader> training = [];
        List<IChannelReader> validation = [];
        var telling = FolderPath.WithoutCommonFolders(paths);
        var endings = new NameEndings(telling.Select(WithoutSuffix));
        foreach (var (part, path) in parts.Zip(telling))
        {
            var kind = ChannelNames.KindOfPath(path);
            ((kind == ChannelKind.None ? endings.KindOf(WithoutSuffix(path)) : kind) is ChannelKind.Validation or ChannelKind.Test ? validation : training).Add(part.Training!);
            if (part.Validation is { } own)
            {
                validation.Add(own);
            }
        }

        if (training.Count == 0)
        {
            (training, validation) = (validation, training);
        }

        return new Layout(first.Form, name, CompositeReader.Of(training), validation.Count == 0 ? null : CompositeReader.Of(validation));
    }

    private static string WithoutSuffix(string path) => System.IO.Path.ChangeExtension(path, null);

    /// <summary>Returns the layout with another part of the training channel.</summary>
    public Layout With(IChannelReader part) => this with { Training = CompositeReader.Of([Training!, part]) };

    /// <summary>Returns the layout with all of it in one channel.</summary>
    public Layout AsOne() => Validation is null ? this : this with { Training = CompositeReader.Of([Training!, Validation]), Validation = null };
}
