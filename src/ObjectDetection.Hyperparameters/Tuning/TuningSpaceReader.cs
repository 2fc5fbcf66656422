using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a static map and ranges in the API's shape. It answers what they say; whether that can be tuned is for the validator.</summary>
/// <param name="places">Knows where in a document the names of findings are.</param>
internal sealed class TuningSpaceReader(DocumentPlaces? places = null)
{
    private readonly List<Finding> findings = [];
    private HyperparameterSet unread;
    private HyperparameterSet? seen;
    private HyperparameterSet ranged;
    private bool isReadable = true;
    private int count;
    private ObjectDetectionTuningSpace space = null!;

    /// <summary>Adds a finding that leaves the description readable.</summary>
    public void Note(Finding finding) => Note(() => finding);

    /// <summary>Adds a finding about something that could not be read.</summary>
    public void Refuse(Finding finding) => Refuse(() => finding);

    /// <summary>Adds a finding about something that could not be read, which is made only if it is listed.</summary>
    public void Refuse(Func<Finding> make)
    {
        isReadable = false;
        Note(make);
    }

    /// <summary>Adds a finding about a hyperparameter's range that could not be read.</summary>
    public void Refuse(string name, Finding finding)
    {
        if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            unread.Add(hyperparameter);
        }

        Refuse(finding);
    }

    /// <summary>Ends the reading of a description about which nothing else can be said.</summary>
    public TuningReadResult Abandon(Finding finding)
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            unread.Add(hyperparameter);
        }

        Refuse(finding);
        space = new ObjectDetectionTuningSpace { Base = HyperparameterMapReader.Read([]).Record };
        return Finish(null);
    }

    /// <summary>Reads a static map, which must not contain tuned names, and ranges.</summary>
    public TuningReadResult Read(IReadOnlyCollection<KeyValuePair<string, string>> map, IReadOnlyList<INamedRange> ranges, TuningJobOptions? options = null)
    {
        var configuration = HyperparameterMapReader.Read(map);
        seen = configuration.Seen;
        ReadBase(configuration);
        ReadRanges(ranges);
        foreach (var (name, text) in map)
        {
            if (name is not null && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && ranged.Contains(hyperparameter))
            {
                Note(DocumentFindings.TunedNameStatic(hyperparameter, text));
            }
        }

        if (options is { Strategy: TuningStrategy.Hyperband, HyperbandMaxEpochs: null } && map.All(static entry => entry.Key != HyperparameterCatalogue.Epochs.Name))
        {
            Note(DocumentFindings.HyperbandWithoutResource());
        }

        var total = map.Count(static entry => entry.Key != TuningLimits.ObjectiveHyperparameter) + ranges.Count + 1;
        if (total > TuningLimits.MaximumHyperparameters)
        {
            Note(DocumentFindings.TooManyHyperparameters(total));
        }

        return Finish(options);
    }

    /// <summary>Reads ranges for a configuration that has been read, and that can also have values of tuned hyperparameters.</summary>
    public TuningReadResult Read(HyperparametersReadResult configuration, IReadOnlyList<INamedRange> ranges, TuningJobOptions? options)
    {
        ReadBase(configuration);
        ReadRanges(ranges);
        return Finish(options);
    }

    private void Note(Func<Finding> make)
    {
        count++;
        if (count <= Listing.Maximum)
        {
            findings.Add(make());
        }
    }

    private TuningReadResult Finish(TuningJobOptions? options)
    {
        if (count > Listing.Maximum)
        {
            findings.Add(Listing.MoreProblems(count));
        }

        return new TuningReadResult(space, options, isReadable, unread, findings.OrderBy(static finding => finding.Position), places) { Seen = seen };
    }

    private void ReadBase(HyperparametersReadResult configuration)
    {
        foreach (var finding in configuration.Findings)
        {
            Note(finding.At(null));
        }

        isReadable &= configuration.IsReadable;
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(configuration.Unread.Contains))
        {
            unread.Add(hyperparameter);
        }

        space = new ObjectDetectionTuningSpace { Base = configuration.Record };
    }

    private void ReadRanges(IReadOnlyList<INamedRange?> ranges)
    {
        foreach (var range in ranges)
        {
            if (Find(range?.Name) is { } tunable)
            {
                var faults = new List<Finding>();
                space = tunable.Read(space, range!, faults);
                faults.ForEach(fault => Refuse(tunable.Name, fault));
            }
        }

        if (ranges.Count > TuningLimits.MaximumRanges)
        {
            Note(DocumentFindings.TooManyRanges(ranges.Count));
        }
    }

    /// <summary>Returns the hyperparameter of a range, if it can be tuned and has no other range.</summary>
    private Tunable? Find(string? name)
    {
        if (name is null)
        {
            Refuse(DocumentFindings.Unnamed());
        }
        else if (!HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            Refuse(() => EntryFindings.Unknown(name, null, SiblingAlgorithm.ThatHas(name)));
        }
        else if (Tunables.Find(hyperparameter) is not { } tunable)
        {
            Refuse(DocumentFindings.NotTunable(hyperparameter));
        }
        else if (!ranged.Add(hyperparameter))
        {
            Refuse(name, DocumentFindings.Repeated(hyperparameter));
        }
        else
        {
            return tunable;
        }

        return null;
    }
}
