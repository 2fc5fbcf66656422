using System.Buffers;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The names of channels, and those that users give to files and folders of the same kinds.</summary>
internal static class ChannelNames
{
    public const string Training = "train";
    public const string Validation = "validation";
    public const string AnnotationSuffix = "_annotation";

    private static readonly (string Word, ChannelKind Kind)[] Words =
    [
        ("training", ChannelKind.Training), (Training, ChannelKind.Training),
        (Validation, ChannelKind.Validation), ("validate", ChannelKind.Validation), ("valid", ChannelKind.Validation), ("val", ChannelKind.Validation),
        ("testing", ChannelKind.Test), ("tests", ChannelKind.Test), ("test", ChannelKind.Test),
    ];

    /// <summary>Words that follow without a separator, as in trainset. With other letters it is another word: valves, testament.</summary>
    private static readonly string[] Continuations = ["set", "data", "images", "imgs"];

    private static readonly SearchValues<char> Numbering = SearchValues.Create("0123456789-_. ");

    /// <summary>How clearly a name is that of a channel.</summary>
    private enum Likeness
    {
        None,
        Begun,
        Numbered,
        Equal,
    }

    public static bool IsAnnotation(string name) => name.EndsWith(AnnotationSuffix, StringComparison.Ordinal);

    /// <summary>Tells what a name says that begins with the word of a channel, such as <c>val-0.rec</c>.</summary>
    public static ChannelKind KindOf(ReadOnlySpan<char> name) => Match(name).Kind;

    /// <summary>Tells what a name says that is the word of a channel and nothing else but a number, such as <c>train2017</c>.</summary>
    public static ChannelKind WholeKindOf(ReadOnlySpan<char> name) => Match(name) is { Likeness: >= Likeness.Numbered, Kind: var kind } ? kind : ChannelKind.None;

    /// <summary>Tells what the folders of a path say. The one most like the name of a channel decides, and of several the outermost.</summary>
    public static ChannelKind KindOfFolders(ReadOnlySpan<char> path)
    {
        var best = (Kind: ChannelKind.None, Likeness: Likeness.None);
        for (int end; (end = path.IndexOf('/')) >= 0; path = path[(end + 1)..])
        {
            var match = Match(path[..end]);
            best = match.Likeness > best.Likeness ? match : best;
        }

        return best.Kind;
    }

    /// <summary>Tells what the folders and the name of a file of samples say. The name of a single image says nothing.</summary>
    public static ChannelKind KindOfPath(string path) => KindOfFolders(System.IO.Path.ChangeExtension(path, null) + "/");

    /// <summary>Returns what comes before the last word of a name, and the kind of channel of which that is the word.</summary>
    public static (string Start, ChannelKind Kind) EndingOf(string name)
    {
        var end = name.AsSpan().TrimEnd("0123456789-_. ");
        foreach (var (word, kind) in Words)
        {
            var start = end.Length - word.Length;
            if (start > 0 && end.EndsWith(word, StringComparison.OrdinalIgnoreCase) && (!char.IsAsciiLetter(end[start - 1]) || (char.IsAsciiLetterUpper(end[start]) && char.IsAsciiLetterLower(end[start - 1]))))
            {
                return (name[..start], kind);
            }
        }

        return (name, ChannelKind.None);
    }

    private static (ChannelKind Kind, Likeness Likeness) Match(ReadOnlySpan<char> name)
    {
        foreach (var (word, kind) in Words)
        {
            if (!name.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var likeness = name.Length == word.Length ? Likeness.Equal
                : !name[word.Length..].ContainsAnyExcept(Numbering) ? Likeness.Numbered
                : IsEndOfWord(name, word.Length) ? Likeness.Begun
                : Likeness.None;
            if (likeness != Likeness.None)
            {
                return (kind, likeness);
            }
        }

        return default;
    }

    private static bool IsEndOfWord(ReadOnlySpan<char> name, int length)
    {
        var rest = name[length..];
        if (!char.IsAsciiLetter(rest[0]) || (char.IsAsciiLetterUpper(rest[0]) && char.IsAsciiLetterLower(name[length - 1])))
        {
            return true;
        }

        foreach (var continuation in Continuations)
        {
            if (rest.StartsWith(continuation, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
