namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>A known failure that a line shows.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Cause">The cause, as a sentence.</param>
/// <param name="Remedy">What to do, as a sentence.</param>
/// <param name="Names">The hyperparameters at fault.</param>
internal sealed record FoundFailure(Rule Rule, string Cause, string Remedy, params string[] Names)
{
    public string? Value { get; init; }

    public Finding ToFinding(FindingLocation? location) => new(Rule, $"{Cause} {Remedy}", Names) { AttemptedValue = Value, Location = location };
}
