using System.Collections.Concurrent;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Finds the word that was probably meant.</summary>
internal static class Suggestions
{
    private const int OneLetter = 2;

    // This cannot grow without limit: candidates come from the catalogue and the choices, never from a user.
    private static readonly ConcurrentDictionary<string, string> FoldedSpellings = new(StringComparer.Ordinal);

    /// <summary>Returns the candidate nearest to a text, or <see langword="null"/> if none is near.</summary>
    public static string? Nearest(string text, IReadOnlyList<string> candidates) => Nearest(text, candidates, static candidate => [candidate]);

    /// <summary>Returns the candidate that has the spelling nearest to a text, or <see langword="null"/> if none is near.</summary>
    /// <remarks>Case, hyphens, underscores, blanks and quotes are ignored. A quarter of the other characters can differ.</remarks>
    public static T? Nearest<T>(string text, IEnumerable<T> candidates, Func<T, IEnumerable<string>> spellings)
        where T : class
    {
        const int Longest = 64;
        var folded = Fold(text);
        if (folded.Length > Longest)
        {
            return null;
        }

        T? best = null;
        var bestDistance = (OneLetter * FarthestFor(folded)) + OneLetter;
        foreach (var candidate in candidates)
        {
            var distance = int.MaxValue;
            foreach (var spelling in spellings(candidate))
            {
                distance = Math.Min(distance, Distance(folded, FoldedSpellings.GetOrAdd(spelling, Fold), bestDistance));
            }

            if (distance < bestDistance)
            {
                (best, bestDistance) = (candidate, distance);
            }
            else if (distance == bestDistance)
            {
                // Neither of two is nearest.
                best = null;
            }
        }

        return best;
    }

    // Two letters allow no mistake, because almost any two would be near.
    private static int FarthestFor(string folded) => folded.Length < 3 ? 0 : Math.Max(1, folded.Length / 4);

    private static string Fold(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    /// <summary>Returns how many letters have to be inserted, removed, replaced or swapped with their neighbor, times <see cref="OneLetter"/>.</summary>
    /// <remarks>A word that is only begun counts as a little more than one letter.</remarks>
    private static int Distance(string left, string right, int farthest)
    {
        if (left.Length > 3 && right.Length > left.Length && right.StartsWith(left, StringComparison.Ordinal))
        {
            return right.Length == left.Length + 1 ? OneLetter : OneLetter + 1;
        }

        if (OneLetter * Math.Abs(left.Length - right.Length) > farthest)
        {
            return int.MaxValue;
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
                var best = Math.Min(replaced, Math.Min(table[i - 1, j], table[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    best = Math.Min(best, table[i - 2, j - 2] + 1);
                }

                table[i, j] = best;
            }
        }

        return OneLetter * table[left.Length, right.Length];
    }
}
