using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Fuzzing.Python;

/// <summary>Compares the library with an installed Python: whether patterns are accepted, and what they match.</summary>
internal sealed class PatternComparison(PythonProcess python, TextWriter output)
{
    private const int BatchSize = 100;

    private const int MaximumShown = 20;

    private static readonly string[] Names = [.. ParameterNames.Vgg16(large: true).All.Concat(ParameterNames.ResNet50.All).Distinct()];

    private static readonly string[] Letters = ["a", "b", "A", "I", "i", "1", "_", " ", "-", ".", "\n", "conv", "\u00E9", "\u0131", "\u0130", "\u017F", "\u212A", "\u00DF", "\u03A3", "\u0661", "\u2028", "\uD83D\uDE00"];

    private readonly SortedDictionary<string, int> known = new(StringComparer.Ordinal);
    private int disagreements;
    private int accepted;
    private int refused;
    private int answers;
    private int unknown;

    /// <summary>Compares random patterns and returns the number of disagreements.</summary>
    public int Run(long count, long seed)
    {
        for (var start = 0L; start < count; start += BatchSize)
        {
            var questions = Enumerable.Range(0, (int)Math.Min(BatchSize, count - start)).Select(i => Question(Dice.For(seed, nameof(PatternComparison), (2 * (start + i)) + 1))).ToArray();
            var replies = python.Ask(questions);
            for (var i = 0; i < questions.Length; i++)
            {
                Compare(questions[i].Pattern, questions[i].Texts, replies[i]);
            }
        }

        output.WriteLine($"{count:N0} patterns compared with Python {python.Version}: {accepted:N0} accepted by both, {refused:N0} refused by both, {answers:N0} equal answers about texts");
        output.WriteLine($"{unknown:N0} answers about texts that one of the two does not know or takes too long for, {disagreements:N0} disagreements");
        foreach (var (reason, times) in known)
        {
            output.WriteLine($"{times,9:N0} known differences: {reason}");
        }

        return disagreements;
    }

    private static (string Pattern, IReadOnlyList<string> Texts) Question(Dice dice) =>
        (RandomPatterns.Next(dice), [.. Enumerable.Range(0, 6).Select(_ => dice.Pick(Names)), .. Enumerable.Range(0, 4).Select(_ => string.Concat(Enumerable.Range(0, dice.Below(8)).Select(_ => dice.Pick(Letters))))]);

    private void Compare(string pattern, IReadOnlyList<string> texts, PythonAnswer answer)
    {
        var regex = PythonRegex.TryCompile(pattern, out var error);
        if (answer.Failure is { } failure)
        {
            Know($"Python itself fails, with {failure}");
        }
        else if (answer.Error is { } reason)
        {
            if (regex is null)
            {
                refused++;
            }
            else if (KnownDifferences.WhyAccepted(reason, python.Version) is { } why)
            {
                Know(why);
            }
            else
            {
                Disagree($"{Text.Quote(pattern)} is accepted, but Python says: {reason}");
            }
        }
        else if (regex is null)
        {
            Disagree($"{Text.Quote(pattern)} is refused, with {error}, but Python accepts it");
        }
        else
        {
            accepted++;
            for (var i = 0; i < texts.Count; i++)
            {
                Compare(pattern, texts[i], "match", regex.Match(texts[i]), answer.Match![i]);
                Compare(pattern, texts[i], "search", regex.Search(texts[i]), answer.Search![i]);
            }
        }
    }

    private void Compare(string pattern, string text, string question, PythonMatch ours, char theirs)
    {
        if (ours is PythonMatch.Unknown or PythonMatch.TimedOut || theirs == '?')
        {
            unknown++;
        }
        else if (ours == PythonMatch.Matched == (theirs == '1'))
        {
            answers++;
        }
        else if (KnownDifferences.WhyOtherwise(pattern, text) is { } why)
        {
            Know(why);
        }
        else
        {
            Disagree($"{Text.Quote(pattern)}, {question} of {Text.Quote(text)}: {ours}, but Python says {theirs}");
        }
    }

    private void Know(string why) => known[why] = known.GetValueOrDefault(why) + 1;

    private void Disagree(string what)
    {
        if (++disagreements <= MaximumShown)
        {
            output.WriteLine(what);
        }
    }
}
