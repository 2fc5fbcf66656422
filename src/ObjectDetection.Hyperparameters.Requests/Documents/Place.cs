namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>The place of a value in a document, or in a text of the document that is a document itself.</summary>
internal sealed class Place
{
    private readonly Place? parent;
    private readonly string? name;
    private readonly int index;
    private readonly Position value;
    private readonly Position? ofName;

    private Place(Place? parent, string? name, int index, Place? text, Position value, Position? ofName = null) =>
        (this.parent, this.name, this.index, Text, this.value, this.ofName) = (parent, name, index, text, value, ofName);

    /// <summary>Gets the name of the member, or <see langword="null"/> if the value is no member.</summary>
    public string? Name => name;

    /// <summary>Gets the text around the document, or <see langword="null"/> if the document is not inside a text.</summary>
    public Place? Text { get; }

    /// <summary>Gets the path from the root of the document, which is the text around it if it is inside one.</summary>
    public string Path
    {
        get
        {
            var path = JsonPath.Root;
            foreach (var step in Steps())
            {
                path = step.name is { } member ? JsonPath.Within(path, JsonPath.Member(member)) : JsonPath.Item(path, step.index);
            }

            return path;
        }
    }

    /// <summary>Gets the location in the document, even for what is inside a text.</summary>
    public FindingLocation Location => Text?.Location ?? new FindingLocation(Path, value.Line, value.Column);

    /// <summary>Gets the location of the member's name, or of the value if it is no member.</summary>
    public FindingLocation NameLocation => Text is null && ofName is { } position ? new FindingLocation(Path, position.Line, position.Column) : Location;

    /// <summary>Gets the path as a user follows it: through the text, if there is one.</summary>
    public string FullPath => Text is null ? Path : $"{Text.FullPath} > {Path}";

    public static Place Root(Position at) => new(null, null, 0, null, at);

    /// <summary>Returns the root of a document that is the content of a text.</summary>
    public static Place Within(Place text) => new(null, null, 0, text, default);

    public Place Member(string member, Position at, Position nameAt) => new(this, member, 0, Text, at, nameAt);

    public Place Item(int item, Position at) => new(this, null, item, Text, at);

    private Stack<Place> Steps()
    {
        var steps = new Stack<Place>();
        for (var step = this; step.parent is not null; step = step.parent)
        {
            steps.Push(step);
        }

        return steps;
    }
}

/// <summary>A line and a column, starting at 1.</summary>
internal readonly record struct Position(int Line, int Column);
