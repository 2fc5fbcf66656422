using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Finds what only the whole of a channel shows.</summary>
internal static class WholeProblems
{
    private const int MostListed = 20;
    private static readonly Rule[] Derived =
        [Rules.NoSamples, Rules.ClassesFromOne, Rules.ClassesMissing, Rules.ClassNamesDiffer, Rules.ImageRepeated, Rules.NumberRepeated, Rules.SamplesLeak];

    /// <summary>Determines whether a problem of readable data is found here, and not by a reader.</summary>
    public static bool Contains(Rule rule) => Derived.Contains(rule);

    /// <summary>Returns the rule that samples with equal names break.</summary>
    public static Rule RepetitionIn(DatasetForm form) => form == DatasetForm.AugmentedManifest ? Rules.ImageRepeated : Rules.NumberRepeated;

    public static IEnumerable<DatasetProblem> Of(DatasetReport report)
    {
        var tally = report.Tally;
        if (tally.Images == 0 && tally.Problems.All.All(static problem => problem.Key.Severity != FindingSeverity.Error))
        {
            yield return new DatasetProblem(Rules.NoSamples, Advice.MessageOf(Rules.NoSamples), 1, []);
        }

        foreach (var problem in OfClasses(tally))
        {
            yield return problem;
        }

        if (NamesThatDiffer(tally) is { Count: > 0 } names)
        {
            yield return new DatasetProblem(Rules.ClassNamesDiffer, Advice.MessageOf(Rules.ClassNamesDiffer), names.Count, names.First);
        }

        if (report.Repeats is { Count: > 0 } repeats)
        {
            var rule = RepetitionIn(report.Form);
            yield return new DatasetProblem(rule, Advice.MessageOf(rule), repeats.Count, repeats.First);
        }

        if (report.Leaks is { Count: > 0 } leaks)
        {
            yield return new DatasetProblem(Rules.SamplesLeak, Advice.MessageOf(Rules.SamplesLeak), leaks.Count, leaks.First);
        }
    }

    private static IEnumerable<DatasetProblem> OfClasses(ChannelTally tally)
    {
        var ids = tally.Classes.Counts.Take(ClassTally.MaximumIds).Select(static entry => entry.Key).ToArray();
        if (ids.Length == 0 || !tally.IsComplete)
        {
            yield break;
        }

        if (ids[0] > 0)
        {
            yield return new DatasetProblem(Rules.ClassesFromOne, $"The lowest class ID is {Text.Of(ids[0])}. {Advice.FixOf(Rules.ClassesFromOne)}", 1, []);
        }

        // Classes above the last that is counted are not known to be missing.
        var last = ids.Length < ClassTally.MaximumIds ? tally.Classes.Highest : ids[^1];
        var missing = (last + 1L) - ids.Length - ids[0];
        if (missing > 0)
        {
            // Damaged data can have any highest ID, so that the missing ones are not enumerated.
            var listed = ids.Zip(ids.Skip(1)).SelectMany(static pair => Enumerable.Range(pair.First + 1, Math.Min(pair.Second - pair.First - 1, MostListed))).Take(MostListed).ToArray();
            var more = missing > listed.Length ? $" and {Text.Of(missing - listed.Length)} more" : "";
            var names = string.Join(", ", listed.Select(static id => Text.Of(id)));
            yield return new DatasetProblem(
                Rules.ClassesMissing,
                $"No object has class ID {names}{more}, but the highest is {Text.Of(tally.Classes.Highest)}. {Advice.FixOf(Rules.ClassesMissing)}",
                missing,
                []);
        }
    }

    /// <summary>Collects the places where a class has another name than elsewhere.</summary>
    private static ExampleList NamesThatDiffer(ChannelTally tally)
    {
        var differing = new ExampleList(tally.MaxExamples);
        foreach (var (id, names) in tally.Classes.Names)
        {
            var usual = ClassList.NameOf(tally.Classes, id)!;
            foreach (var (name, places) in names.Where(name => name.Key != usual))
            {
                differing.Add(places.Count, places.First.Select(place => place with
                {
                    Detail = $"class {Text.Of(id)} is named {Text.Quote(name)}, but {Text.Quote(usual)} elsewhere",
                }));
            }
        }

        return differing;
    }
}
