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

        if (all.SelectMany(static part => new[] { part, part.Validation ?? part }).FirstOrDefault(static part => !part.IsReadable) is { } refused)
        {
            throw new ArgumentException($"A report on {FormWords.All.Format(refused.Form)} data cannot be merged: the algorithm does not read it.", nameof(parts));
        }

        if (all.FirstOrDefault(part => part.Form != all[0].Form) is { } other)
        {
            throw new ArgumentException($"Reports on {FormWords.All.Format(all[0].Form)} and {FormWords.All.Format(other.Form)} cannot be merged.", nameof(parts));
        }

        var isPartial = all[0].IsPartial;
        if (all.Any(part => part.IsPartial != isPartial))
        {
            throw new ArgumentException("Some reports are partial and others are not. Probe all parts with IsPartial, or none.", nameof(parts));
        }

        DatasetReport[] validations = [.. all.Select(static part => part.Validation).OfType<DatasetReport>()];
        return ChannelOf(all, validations.Length == 0 ? null : ChannelOf(validations, validation: null));
    }

    private static DatasetReport ChannelOf(DatasetReport[] parts, DatasetReport? validation)
    {
        var (form, isPartial, tally) = (parts[0].Form, parts[0].IsPartial, TallyOf(parts));
        if (isPartial)
        {
            return new DatasetReport(form, tally, validation, validation is null ? null : Leakage.Of(form, tally, validation.Tally), isPartial);
        }

        return new DatasetReport(
            form, tally, validation, Sum(parts.Select(static part => part.Leaks), tally.MaxExamples), isPartial, Sum(parts.Select(static part => part.Repeats), tally.MaxExamples));
    }

    private static ChannelTally TallyOf(DatasetReport[] parts)
    {
        // The first few of all are only known for as many as each part has: more would depend on the order of merging.
        var tally = new ChannelTally(parts.Min(static part => part.Tally.MaxExamples));
        var samples = 0L;
        foreach (var part in parts)
        {
            tally.Append(part.Tally);
            if (part.IsPartial)
            {
                samples += part.Tally.Located;
                tally.Names.PadTo(samples);
                tally.Contents.PadTo(samples);
            }
        }

        return tally;
    }

    private static ExampleList Sum(IEnumerable<ExampleList?> lists, int maxExamples)
    {
        var sum = new ExampleList(maxExamples);
        foreach (var list in lists.OfType<ExampleList>())
        {
            sum.Add(list.Count, list.First);
        }

        return sum;
    }
}
