namespace ObjectDetection.Hyperparameters;

/// <summary>A location in a document.</summary>
/// <param name="Path">The path from the root of the document. In JSON documents, it has the form that System.Text.Json uses: <c>$.lr_scheduler_step[1]</c>.</param>
/// <param name="Line">The line number, starting at 1, or <see langword="null"/> if it is unknown.</param>
/// <param name="Column">The column of the first character, starting at 1 and counted in UTF-16 code units, or <see langword="null"/> if it is unknown.</param>
public sealed record FindingLocation(string Path, int? Line = null, int? Column = null)
{
    /// <summary>Returns the path and, if known, the line and the column: <c>$.learning_rate, line 3, column 20</c>.</summary>
    public override string ToString() =>
        Line is not { } line ? Path
        : Column is not { } column ? FormattableString.Invariant($"{Path}, line {line}")
        : FormattableString.Invariant($"{Path}, line {line}, column {column}");
}
