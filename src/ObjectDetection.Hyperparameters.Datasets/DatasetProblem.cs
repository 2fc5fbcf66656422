namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A problem of a data set, with the number of times that it occurs.</summary>
public sealed class DatasetProblem
{
    internal DatasetProblem(Rule rule, string message, long count, IReadOnlyList<DatasetExample> examples) =>
        (Rule, Message, Count, Examples) = (rule, message, count, examples);

    /// <summary>Gets the rule that the data set breaks.</summary>
    public Rule Rule { get; }

    /// <summary>Gets the stable code of the rule.</summary>
    public string Code => Rule.Code;

    /// <summary>Gets the consequence for the job.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>Gets a message that says what is wrong and what to do. It is the same in every culture.</summary>
    public string Message { get; }

    /// <summary>Gets the number of times that the problem occurs.</summary>
    public long Count { get; }

    /// <summary>Gets the first places where it occurs, up to the number that the options ask for.</summary>
    public IReadOnlyList<DatasetExample> Examples { get; }

    /// <summary>Returns the severity, the code, the message, the count and the first example.</summary>
    public override string ToString() => ToFinding().ToString();

    /// <summary>Returns the problem as a finding, with the count and the first example in its message.</summary>
    internal Finding ToFinding()
    {
        var times = Count > 1 ? $" ({Text.Of(Count)} times)" : "";
        var example = Examples.Count > 0 ? $" {(Count > 1 ? "First" : "Place")}: {Examples[0]}." : "";
        var location = Examples is [{ Location: var first }, ..]
            ? new FindingLocation(first.File, first.Line is { } line ? (int)Math.Min(line, int.MaxValue) : null)
            : null;
        return new Finding(Rule, $"{Message}{times}{example}") { Location = location };
    }
}
