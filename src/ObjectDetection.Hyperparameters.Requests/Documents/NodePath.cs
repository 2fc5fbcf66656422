using System.Globalization;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Follows paths such as <c>$.InputDataConfig[0].ContentType</c> through nodes.</summary>
internal static partial class NodePath
{
    /// <summary>Returns the node at a path; a member that does not exist or is null gives <see langword="null"/>, and a node known only at run time ends the walk.</summary>
    public static Node? Find(this Node root, string path)
    {
        var (node, rest) = Nearest(root, path);
        var isNullMember = node.Kind == NodeKind.Null && path[^1] != ']';
        return node.Kind == NodeKind.Runtime || (rest.Length == 0 && !isNullMember) ? node : null;
    }

    /// <summary>Returns the location of a path in the document: that of its node or, if that does not exist, that of the nearest node around it.</summary>
    public static FindingLocation Locate(this Node root, string path)
    {
        var (node, rest) = Nearest(root, path);
        var location = node.Place.Location;
        return node.Place.Text is null ? location with { Path = location.Path + rest } : location;
    }

    /// <summary>Returns the deepest node of a path that exists, and the rest of the path.</summary>
    public static (Node Node, string Beyond) Nearest(Node root, string path)
    {
        var node = root;
        var start = JsonPath.Root.Length;
        while (start < path.Length && node.Kind != NodeKind.Runtime)
        {
            var end = EndOfStep(path, start);
            if (Step(node, path[start..end]) is not { } next)
            {
                break;
            }

            (node, start) = (next, end);
        }

        return (node, path[start..]);
    }

    private static string Unescape(Match escape) =>
        escape.ValueSpan is ['\\', 'u', .. var code] ? $"{(char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)}" : escape.Value[1..];

    [GeneratedRegex(@"\\(u[0-9A-F]{4}|.)")]
    private static partial Regex Escapes();

    private static int EndOfStep(string path, int start)
    {
        var isQuoted = path.AsSpan(start).StartsWith("['");
        for (var i = start + 1; i < path.Length; i++)
        {
            if (isQuoted && path[i] == '\\')
            {
                i++;
            }
            else if (isQuoted ? path.AsSpan(i).StartsWith("']") : path[i] is '.' or '[')
            {
                return isQuoted ? i + 2 : i;
            }
        }

        return path.Length;
    }

    private static Node? Step(Node node, string step)
    {
        if (step[0] == '.')
        {
            return node.Member(step[1..]);
        }

        if (step.StartsWith("['", StringComparison.Ordinal))
        {
            return node.Member(step.Length > 4 ? Escapes().Replace(step[2..^2], Unescape) : "");
        }

        return int.TryParse(step.AsSpan(1, Math.Max(0, step.Length - 2)), NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < node.Items.Count
            ? node.Items[index]
            : null;
    }
}
