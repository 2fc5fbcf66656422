using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>What can be said of a value of a request when it is read.</summary>
internal static class RequestFindings
{
    public static Finding Invalid(Node node, string name, string required, string? suggestion = null) =>
        At(node, new Finding(Rules.WrongMemberType, $"{name} must be {required}, but was {Describe(node)}.") { Suggestion = suggestion });

    public static Finding NotText(Node node, string name) =>
        At(node, new Finding(Rules.WrongMemberType, $"{Text.Cut(name)} must be a string, but was {Describe(node)}: the API accepts only strings in the map.", name));

    public static Finding Runtime(Node node, string name, bool isHyperparameter)
    {
        var message = $"{Text.Cut(name)} is known only at run time{(node.Text.Length > 0 ? $" ({Text.Cut(node.Text)})" : "")}. It is not checked.";
        return At(node, isHyperparameter ? new Finding(Rules.RuntimeValue, message, name) : new Finding(Rules.RuntimeValue, message));
    }

    public static Finding DefaultUsed(Node node, string name, string parameter, bool isHyperparameter = false)
    {
        var message = $"{name} is checked with the default of the parameter {Text.Cut(parameter)}: {Text.Quote(node.Text)}.";
        return At(node, isHyperparameter ? new Finding(Rules.ParameterDefault, message, name) : new Finding(Rules.ParameterDefault, message));
    }

    public static Finding Contradiction(string name, string given, string found) =>
        new(Rules.ContextContradicts, $"{name} is {Text.Cut(given)} in the training context, but {Text.Cut(found)} in the request. The context is used.");

    /// <summary>Returns a finding with the place of a node. Inside a text, the place is that of the text, and the message has the path within it.</summary>
    public static Finding At(Node node, Finding finding) => At(node, node.Place.Path, LocationOf(node, finding), finding);

    /// <summary>Returns a finding with the place of a path of a request.</summary>
    public static Finding At(Node root, string path, Finding finding)
    {
        var (node, rest) = NodePath.Nearest(root, path);
        return At(node, node.Place.Path + rest, rest.Length == 0 ? LocationOf(node, finding) : root.Locate(path), finding);
    }

    private static FindingLocation LocationOf(Node node, Finding finding) =>
        finding.Rule == Rules.UnknownName && finding.Name == node.Place.Name ? node.Place.NameLocation : node.Place.Location;

    private static Finding At(Node node, string innerPath, FindingLocation location, Finding finding)
    {
        var isOfName = finding.Rule == Rules.UnknownName;
        var octal = isOfName ? null : node.Octal;
        var reading = octal is null ? "" : $" YAML 1.1 reads {node.Text} as {octal}.";
        var within = node.Place.Text is null ? "" : $" In the text, it is at {Cut(innerPath)}.";
        return new Finding(finding.Rule, $"{finding.Message}{reading}{within}", [.. finding.Names])
        {
            PropertyName = finding.PropertyName,
            AttemptedValue = finding.AttemptedValue,
            Suggestion = isOfName || (octal is null && !node.IsAliased) ? finding.Suggestion : null,
            Location = location,
        };
    }

    private static string Cut(string path)
    {
        const int Longest = 160;
        return path.Length > Longest ? $"{path[..Longest]}..." : path;
    }

    private static string Describe(Node node) => node.Kind switch
    {
        NodeKind.Object => "an object",
        NodeKind.Array => "an array",
        NodeKind.Null => "null",
        NodeKind.Text => Text.Quote(node.Text),
        _ => Text.Cut(node.Text),
    };
}
