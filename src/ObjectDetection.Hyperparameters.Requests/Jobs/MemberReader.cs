using System.Globalization;
using ObjectDetection.Hyperparameters.Requests.Checks;
using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Reads the members of a request by their paths, and notes what cannot be read and what is known only at run time.</summary>
internal sealed class MemberReader(Node root)
{
    private readonly HashSet<Node> reported = [];

    public UnknownMembers Unknown { get; } = new();

    public List<RuntimeValue> RuntimeValues { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>Returns the node at a path, or <see langword="null"/> if it is absent, null, or known only at run time.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isDecisive">Whether the value could make the job fail.</param>
    public Node? Find(string path, bool isDecisive = true)
    {
        var node = root.Find(path);
        if (node is { Members: [{ Name: "Value", Value: { IsScalar: true } value }] })
        {
            // The AWS SDK for .NET serializes its constants so.
            return value;
        }

        if (node?.Kind == NodeKind.Runtime)
        {
            Unknown.Add(path);
            if (isDecisive)
            {
                NoteRuntime(node, node.Place.Text is null ? node.Place.Path : LastName(path, node), LastName(path, node));
            }

            return null;
        }

        if (node?.DefaultOf is { } parameter && isDecisive && reported.Add(node))
        {
            RuntimeValues.Add(new RuntimeValue(node.Place.Path, IsDecisive: false));
            Findings.Add(RequestFindings.DefaultUsed(node, LastName(path, node), parameter));
        }

        return node;
    }

    /// <summary>Notes that a value is known only at run time, once.</summary>
    public void NoteRuntime(Node node, string listed, string shown, bool isHyperparameter = false)
    {
        if (reported.Add(node))
        {
            RuntimeValues.Add(new RuntimeValue(listed, IsDecisive: true));
            Findings.Add(RequestFindings.Runtime(node, shown, isHyperparameter));
        }
    }

    /// <summary>Returns a text. With <paramref name="isWhole"/>, one that has a token counts as known only at run time.</summary>
    public string? Text(string path, bool isDecisive = true, bool isWhole = true)
    {
        var node = Find(path, isDecisive);
        if (node is null)
        {
            return null;
        }

        if (node.Kind != NodeKind.Text)
        {
            Refuse(path, node, "a string");
            return null;
        }

        if (isWhole && JoinedText.HasToken(node.Text))
        {
            Unknown.Add(path);
            if (isDecisive)
            {
                NoteRuntime(node, node.Place.Text is null ? node.Place.Path : LastName(path, node), LastName(path, node));
            }

            return null;
        }

        return node.Text;
    }

    public int? Count(string path, bool isDecisive = true) => (int?)Number(path, isDecisive, int.MaxValue);

    public long? Number(string path, bool isDecisive = true, long maximum = long.MaxValue)
    {
        var node = Find(path, isDecisive);
        if (node is null)
        {
            return null;
        }

        if (node is { Kind: NodeKind.Number or NodeKind.Text, Octal: null } && long.TryParse(node.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= maximum)
        {
            return number;
        }

        Refuse(path, node, "a whole number");
        return null;
    }

    public bool? Flag(string path)
    {
        var node = Find(path, isDecisive: false);
        switch (node)
        {
            case null:
                return null;
            case { Kind: NodeKind.Boolean or NodeKind.Text, Text: var text } when bool.TryParse(text, out var flag):
                return flag;
            default:
                Refuse(path, node, "true or false");
                return null;
        }
    }

    /// <summary>Returns one of several choices, which the API spells like the members of the enum.</summary>
    public T? Choice<T>(string path, bool isDecisive = true)
        where T : struct, Enum
    {
        if (Text(path, isDecisive) is not { } text)
        {
            return null;
        }

        var names = Enum.GetNames<T>();
        if (names.Contains(text))
        {
            return Enum.Parse<T>(text);
        }

        Refuse(path, root.Find(path)!, Domains.Text.Alternatives(names), Suggestions.Nearest(text, names));
        return null;
    }

    /// <summary>Returns the items of a list, or none.</summary>
    public IReadOnlyList<Node> List(string path, bool isDecisive = true)
    {
        var node = Find(path, isDecisive);
        if (node is null || node.Kind == NodeKind.Array)
        {
            return node?.Items ?? [];
        }

        Refuse(path, node, "an array");
        return [];
    }

    /// <summary>Notes that a member is not what it must be; what it is meant to be is unknown then.</summary>
    public void Refuse(string path, Node node, string required, string? suggestion = null)
    {
        Unknown.Add(path);
        if (reported.Add(node) && Findings.Count < Listing.Maximum)
        {
            Findings.Add(RequestFindings.Invalid(node, LastName(path, node), required, suggestion));
        }
    }

    /// <summary>Returns the name of the member that a node is, which can be around the one that was looked for.</summary>
    private string LastName(string path, Node node)
    {
        var name = path;
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (root.Find(path[..end]) == node)
            {
                name = path[..end];
            }
        }

        return name[(name.LastIndexOf('.') + 1)..];
    }
}
