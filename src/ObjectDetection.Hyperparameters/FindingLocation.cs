namespace ObjectDetection.Hyperparameters;

/// <summary>Where in a document something was found.</summary>
/// <param name="Path">The path from the root of the document, in JSON documents as System.Text.Json writes it: <c>$.lr_scheduler_step[1]</c>.</param>
/// <param name="Line">The line, from 1; <see langword="null"/> where it is not known.</param>
/// <param name="Column">The first character's position in its line, from 1, counted in UTF-16 code units; <see langword="null"/> where it is not known.</param>
public sealed record FindingLocation(string Path, int? Line = null, int? Column = null)
{
    /// <summary>The path and, where they are known, line and column: <c>$.learning_rate, line 3, column 20</c>.</summary>
    public override string ToString() =>
        Line is not { } line ? Path
        : Column is not { } column ? FormattableString.Invariant($"{Path}, line {line}")
        : FormattableString.Invariant($"{Path}, line {line}, column {column}");
}
