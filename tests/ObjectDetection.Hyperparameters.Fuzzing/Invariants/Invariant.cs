using System.Runtime.CompilerServices;

namespace ObjectDetection.Hyperparameters.Fuzzing.Invariants;

/// <summary>Statements that must be true.</summary>
internal static class Invariant
{
    /// <summary>Throws if a statement is false.</summary>
    /// <param name="holds">Whether it is true.</param>
    /// <param name="statement">The statement. The compiler builds it only if it is needed.</param>
    public static void Holds(bool holds, [InterpolatedStringHandlerArgument(nameof(holds))] StatementHandler statement)
    {
        if (!holds)
        {
            throw new BrokenInvariantException(statement.ToString());
        }
    }

    /// <summary>Throws if two texts differ, and shows where.</summary>
    public static void Same(string expected, string actual, string statement)
    {
        if (expected == actual)
        {
            return;
        }

        const int Shown = 300;
        var start = expected.AsSpan().CommonPrefixLength(actual);
        var from = Math.Max(0, start - 60);
        throw new BrokenInvariantException($"{statement}: at {start},\n  {Part(expected)}\nbut\n  {Part(actual)}");

        string Part(string text) => text[Math.Min(from, text.Length)..Math.Min(from + Shown, text.Length)];
    }
}

/// <summary>A message that is only built if the statement is false.</summary>
[InterpolatedStringHandler]
internal readonly ref struct StatementHandler
{
    private readonly System.Text.StringBuilder? text;

    public StatementHandler(int literalLength, int formattedCount, bool holds, out bool isNeeded)
    {
        isNeeded = !holds;
        text = isNeeded ? new(literalLength + (formattedCount * 16)) : null;
    }

    public void AppendLiteral(string literal) => text!.Append(literal);

    public void AppendFormatted<T>(T value) => text!.Append(value);

    public override string ToString() => text?.ToString() ?? "";
}
