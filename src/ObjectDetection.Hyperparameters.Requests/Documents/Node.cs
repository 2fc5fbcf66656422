namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>A value of a JSON or YAML document, with its place.</summary>
internal sealed class Node(NodeKind kind, Place place, string text = "")
{
    public NodeKind Kind { get; } = kind;

    public Place Place { get; } = place;

    /// <summary>Gets a text, the spelling of another scalar, or the expression of a value that is known only at run time.</summary>
    public string Text { get; } = text;

    /// <summary>Gets the members of an object, in the order of the document. A name can occur twice.</summary>
    public IReadOnlyList<Member> Members { get; init; } = [];

    /// <summary>Gets the items of an array.</summary>
    public IReadOnlyList<Node> Items { get; init; } = [];

    /// <summary>Gets the parameter whose default this is, or <see langword="null"/> if it is none.</summary>
    public string? DefaultOf { get; init; }

    /// <summary>Gets the number that YAML 1.1 reads in a text such as <c>010</c>, or <see langword="null"/> if it reads no other than YAML 1.2.</summary>
    public string? Octal { get; init; }

    /// <summary>Gets or sets a value indicating whether an alias of YAML has the value, too, so that a change would be one of both.</summary>
    public bool IsAliased { get; set; }

    public bool IsObject => Kind == NodeKind.Object;

    public bool IsScalar => Kind is NodeKind.Text or NodeKind.Number or NodeKind.Boolean;

    /// <summary>Gets a member that is not null. The last of two with one name counts, as JSON readers have it.</summary>
    public Node? this[string name] => Member(name) is { Kind: not NodeKind.Null } value ? value : null;

    public static Node Object(Place place, params IReadOnlyList<Member> members) => new(NodeKind.Object, place) { Members = members };

    /// <summary>Returns the same value at another place.</summary>
    public Node At(Place place) => new(Kind, place, Text) { Members = Members, Items = Items, Octal = Octal };

    /// <summary>Returns a member, which can be null in the document.</summary>
    public Node? Member(string name)
    {
        for (var i = Members.Count - 1; i >= 0; i--)
        {
            if (Members[i].Name == name)
            {
                return Members[i].Value;
            }
        }

        return null;
    }

    public bool Has(string name) => this[name] is not null;

    /// <summary>Returns the text of a member, or <see langword="null"/> if it is absent or not a text.</summary>
    public string? TextOf(string name) => this[name] is { Kind: NodeKind.Text, Text: var text } ? text : null;

    /// <summary>Returns the items of a member, or none if it is absent or not an array.</summary>
    public IReadOnlyList<Node> ItemsOf(string name) => this[name]?.Items ?? [];
}

/// <summary>A member of an object.</summary>
internal readonly record struct Member(string Name, Node Value);
