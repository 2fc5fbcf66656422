using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Merges reports on parts of a data set.</summary>
internal static class Merge
{
    public static DatasetReport Of(IEnumerable<DatasetReport> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        DatasetReport[] all = [.. parts];
        if (all.Length == 0)
        {
            throw new ArgumentException("There is no report to merge.", nameof(parts));
        }

        if (all.FirstOrDefault(static part => !part.IsReadable) is { } refused)
        {
            throw new ArgumentException($"A report on {FormWords.All.Format(refused.Form)} data cannot be merged: the algorithm does not read it.", nameof(parts));
        }

        if (all.FirstOrDefault(part => part.Form != all[0].Form) is { } other)
        {
            throw new ArgumentException($"Reports on {FormWords.All.Format(all[0].Form)} and {FormWords.All.Format(other.Form)} cannot be merged.", nameof(parts));
        }

        var isPartial = all.All(static part => part.IsPartial);
        var training = TallyOf(all);
        var validations = all.Where(static part => part.Validation is not null).Select(static part => part.Validation!).ToArray();
        if (validations.Length == 0)
        {
            return new DatasetReport(all[0].Form, training, isPartial: isPartial);
        }

        var validation = new DatasetReport(all[0].Form, TallyOf(validations), isPartial: isPartial);
        var leaks = isPartial ? Leakage.Of(all[0].Form, training, validation.Tally) : LeaksOf(all, training.MaxExamples);
        return new DatasetReport(all[0].Form, training, validation, leaks, isPartial);
    }

    private static ChannelTally TallyOf(DatasetReport[] parts)
    {
        var tally = new ChannelTally(parts.Max(static part => part.Tally.MaxExamples));
        foreach (var part in parts)
        {
            tally.Append(part.Tally);
        }

        return tally;
    }

    private static ExampleList LeaksOf(DatasetReport[] parts, int maxExamples)
    {
        var leaks = new ExampleList(maxExamples);
        foreach (var found in parts.Select(static part => part.Leaks).OfType<ExampleList>())
        {
            leaks.Add(found.Count, found.First);
        }

        return leaks;
    }
}
