namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestions
{
    private const int OneLetter = 2;

    /// <summary>The candidate that is nearest to a text, or <see langword="null"/> where none is near.</summary>
    public static string? Nearest(string text, IReadOnlyList<string> candidates) => Nearest(text, candidates, static candidate => [candidate]);

    /// <summary>The candidate one of whose spellings is nearest to a text, or <see langword="null"/> where none is near.</summary>
    /// <remarks>Case, hyphens, underscores, blanks and quotes do not count; beyond them, a quarter of the letters may differ.</remarks>
    public static T? Nearest<T>(string text, IEnumerable<T> candidates, Func<T, IEnumerable<string>> spellings)
        where T : class
    {
        const int Longest = 64;
        var folded = Fold(text);
        if (folded.Length is 0 or > Longest)
        {
            return null;
        }

        T? best = null;
        var bestDistance = (OneLetter * FarthestFor(folded)) + OneLetter;
        var isTied = false;
        foreach (var candidate in candidates)
        {
            var distance = spellings(candidate).Min(spelling => Distance(folded, Fold(spelling)));
            if (distance < bestDistance)
            {
                (best, bestDistance, isTied) = (candidate, distance, false);
            }
            else if (distance == bestDistance && best is not null)
            {
                isTied = true;
            }
        }

        return isTied ? null : best;
    }

    /// <summary>How far a candidate may be: two letters admit no slip, since almost any two would be near.</summary>
    private static int FarthestFor(string folded) => folded.Length < 3 ? 0 : Math.Max(1, folded.Length / 4);

    private static string Fold(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>
    /// How many letters have to be inserted, removed, replaced or swapped with their neighbour, in units of <see cref="OneLetter"/>; the rest of a word begun
    /// right counts as little more than one.
    /// </summary>
    private static int Distance(string left, string right)
    {
        if (left.Length > 3 && right.Length > left.Length && right.StartsWith(left, StringComparison.Ordinal))
        {
            return right.Length == left.Length + 1 ? OneLetter : OneLetter + 1;
        }

        var table = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    table[i, j] = i + j;
                    continue;
                }

                var replaced = table[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                table[i, j] = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return OneLetter * table[left.Length, right.Length];
    }
}
