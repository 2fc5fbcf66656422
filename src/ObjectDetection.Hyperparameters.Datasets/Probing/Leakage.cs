using ObjectDetection.Hyperparameters.Datasets.Report;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Finds images that training and validation have in common.</summary>
internal static class Leakage
{
    /// <summary>The number of images whose locations are kept; with more, a report does not say where in the training data an image is.</summary>
    private const int MostLocations = 10_000;

    /// <summary>Compares keys that are final: references, or hashes of whole images.</summary>
    public static ExampleList Of(DatasetForm form, ChannelTally training, ChannelTally validation)
    {
        var leaks = new ExampleList(validation.MaxExamples);
        var (mine, others) = (new SampleLocator(training), new SampleLocator(validation));
        ulong[] buffer = [];
        foreach (var slice in Duplicates.AllSlices)
        {
            var common = Common(KeysOf(form, training), KeysOf(form, validation), slice, ref buffer);
            if (common.Count > 0)
            {
                var firsts = Duplicates.FirstOf(KeysOf(form, training), slice, common, mine);
                Duplicates.ForEach(KeysOf(form, validation), slice, (key, index) =>
                {
                    if (firsts.TryGetValue(key, out var first))
                    {
                        leaks.Add(Example(others.LocationOf(index), first));
                    }
                });
            }
        }

        return leaks;
    }

    /// <summary>Compares keys of heads, and reads images whose keys coincide again.</summary>
    public static async Task<ExampleList> ConfirmAsync(ProbeRun run, IChannelReader trainingReader, ChannelTally training, IChannelReader validationReader, ChannelTally validation)
    {
        var leaks = new ExampleList(validation.MaxExamples);
        var (inTraining, inValidation) = (new SampleBits(training.Contents.Count), new SampleBits(validation.Contents.Count));
        ulong[] buffer = [];
        foreach (var slice in Duplicates.AllSlices)
        {
            var common = Common(training.Contents, validation.Contents, slice, ref buffer);
            Duplicates.ForEach(training.Contents, slice, (key, index) => inTraining.Add(index, common.Contains(key)));
            Duplicates.ForEach(validation.Contents, slice, (key, index) => inValidation.Add(index, common.Contains(key)));
        }

        if (inValidation.Count == 0)
        {
            return leaks;
        }

        var hashes = new List<ulong>((int)Math.Min(inTraining.Count, Array.MaxLength));
        var locations = inTraining.Count <= MostLocations ? new Dictionary<ulong, DatasetLocation>() : null;
        await trainingReader.ReadAgainAsync(run, inTraining.Contains, (_, hash, location) =>
        {
            hashes.Add(hash);
            if (locations is not null && (!locations.TryGetValue(hash, out var first) || location.CompareTo(first) < 0))
            {
                locations[hash] = location;
            }
        }).ConfigureAwait(false);
        hashes.Sort();
        await validationReader.ReadAgainAsync(run, inValidation.Contains, (_, hash, location) =>
        {
            if (hashes.BinarySearch(hash) >= 0)
            {
                leaks.Add(Example(location, locations?.GetValueOrDefault(hash)));
            }
        }).ConfigureAwait(false);
        return leaks;
    }

    private static KeyList KeysOf(DatasetForm form, ChannelTally tally) => form == DatasetForm.AugmentedManifest ? tally.Names : tally.Contents;

    private static HashSet<ulong> Common(KeyList training, KeyList validation, int slice, ref ulong[] buffer)
    {
        var sorted = Duplicates.SortedSlice(training, slice, ref buffer);
        var common = new HashSet<ulong>();
        Duplicates.ForEach(validation, slice, (key, _) =>
        {
            if (sorted.AsSpan().BinarySearch(key) >= 0)
            {
                common.Add(key);
            }
        });
        return common;
    }

    private static DatasetExample Example(DatasetLocation validation, DatasetLocation? training) =>
        new(validation, training is null ? "also in the training data" : $"also in the training data: {training}");
}
