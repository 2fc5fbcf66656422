using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tuning.Documents;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Reads a static map and ranges in the API's shape. It answers what they say; whether that can be tuned is for the validator.</summary>
/// <param name="places">Knows where in a document the names of findings are.</param>
internal sealed class TuningSpaceReader(DocumentPlaces? places = null)
{
    private readonly List<(Finding Finding, JsonProblem? Place)> findings = [];
    private HyperparameterSet unread;
    private HyperparameterSet? seen;
    private HyperparameterSet ranged;
    private bool isReadable = true;
    private int count;
    private ObjectDetectionTuningSpace space = null!;

    /// <summary>Adds a finding that leaves the description readable.</summary>
    public void Note(JsonProblem problem) => Note(() => (problem.Finding, problem));

    /// <summary>Adds a finding about something that could not be read.</summary>
    public void Refuse(JsonProblem problem) => Refuse(() => problem);

    /// <summary>Adds a finding about something that could not be read, which is made only if it is listed.</summary>
    public void Refuse(Func<JsonProblem> make) => Refuse(() => make() is var problem ? (problem.Finding, problem) : default);

    /// <summary>Adds a finding about a hyperparameter's range that could not be read.</summary>
    public void Refuse(string name, JsonProblem problem)
    {
        SetUnread(name);
        Refuse(problem);
    }

    /// <summary>Remembers where a value or a setting is in the document.</summary>
    public void Place(string name, DocumentElement element) => places?.Add(name, element);

    /// <summary>Ends the reading of a description about which nothing else can be said.</summary>
    public TuningReadResult Abandon(JsonProblem problem)
    {
        Refuse(problem);
        return Abandon();
    }

    /// <summary>Ends the reading of a description of which nothing can be read.</summary>
    public TuningReadResult Abandon(Finding finding)
    {
        Refuse(() => (finding, null));
        return Abandon();
    }

    /// <summary>Reads a static map, which must not contain tuned names, and ranges.</summary>
    public TuningReadResult Read(IReadOnlyCollection<KeyValuePair<string, string>> map, IReadOnlyList<PlacedRange> ranges, TuningJobOptions? options = null)
    {
        var configuration = HyperparameterMapReader.Read(map);
        seen = configuration.Seen;
        ReadBase(configuration.Record, configuration.Unread, configuration.IsReadable, configuration.Findings.Select(static finding => (finding, (JsonProblem?)null)));
        ReadRanges(ranges);
        foreach (var (name, text) in map)
        {
            if (name is not null && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && ranged.Contains(hyperparameter))
            {
                Note(() => (DocumentFindings.TunedNameStatic(hyperparameter, text), null));
            }
        }

        if (options is { Strategy: TuningStrategy.Hyperband, HyperbandMaxEpochs: null } && map.All(static entry => entry.Key != HyperparameterCatalogue.Epochs.Name))
        {
            Note(() => (DocumentFindings.HyperbandWithoutResource(), null));
        }

        var total = map.Count(static entry => entry.Key != TuningLimits.ObjectiveHyperparameter) + ranges.Count + 1;
        if (total > TuningLimits.MaximumHyperparameters)
        {
            Note(() => (DocumentFindings.TooManyHyperparameters(total), null));
        }

        return Finish(options);
    }

    /// <summary>Reads ranges for a typed configuration, which can also have values of tuned hyperparameters.</summary>
    public TuningReadResult Read(DocumentElement configuration, IReadOnlyList<PlacedRange> ranges, TuningJobOptions? options)
    {
        foreach (var member in configuration.Children)
        {
            Place(member.Name!, member);
        }

        var reading = JsonDocumentReader.Read(new JsonText(configuration.Utf8.Span));
        ReadBase(reading.Record, reading.Unread, reading.FirstError is null, reading.Problems.Select(problem => (problem.Finding, (JsonProblem?)configuration.Within(problem))));
        ReadRanges(ranges);
        return Finish(options);
    }

    private void Refuse(Func<(Finding Finding, JsonProblem? Place)> make)
    {
        isReadable = false;
        Note(make);
    }

    private void Note(Func<(Finding Finding, JsonProblem? Place)> make)
    {
        count++;
        if (count <= Listing.Maximum)
        {
            findings.Add(make());
        }
    }

    private TuningReadResult Abandon()
    {
        unread = HyperparameterSet.All;
        space = new ObjectDetectionTuningSpace { Base = HyperparameterMapReader.Read([]).Record };
        return Finish(null);
    }

    private TuningReadResult Finish(TuningJobOptions? options)
    {
        if (count > Listing.Maximum)
        {
            findings.Add((Listing.MoreProblems(count), null));
        }

        var ordered = findings.OrderBy(static one => one.Finding.Position).Select(one => (one.Finding, one.Place ?? places?.Find(one.Finding))).ToArray();
        return new TuningReadResult(space, options, isReadable, unread, places?.Locate(ordered) ?? Array.ConvertAll(ordered, static one => one.Finding), places) { Seen = seen };
    }

    private void ReadBase(ObjectDetectionHyperparameters record, HyperparameterSet unreadOfBase, bool isBaseReadable, IEnumerable<(Finding Finding, JsonProblem? Place)> problems)
    {
        foreach (var problem in problems)
        {
            Note(() => problem);
        }

        isReadable &= isBaseReadable;
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(unreadOfBase.Contains))
        {
            unread.Add(hyperparameter);
        }

        space = new ObjectDetectionTuningSpace { Base = record };
    }

    private void ReadRanges(IReadOnlyList<PlacedRange> ranges)
    {
        foreach (var (range, place) in ranges)
        {
            if (Find(range?.Name, place) is { } tunable)
            {
                if (place is not null)
                {
                    places!.Add(tunable.Name, place);
                }

                var faults = new List<Finding>();
                space = tunable.Read(space, range!, faults);
                foreach (var fault in faults)
                {
                    SetUnread(tunable.Name);
                    Refuse(() => (fault, place?.Problem(fault)));
                }
            }
        }

        if (ranges.Count > TuningLimits.MaximumRanges)
        {
            Note(() => (DocumentFindings.TooManyRanges(ranges.Count), null));
        }
    }

    /// <summary>Returns the hyperparameter of a range, if it can be tuned and has no other range.</summary>
    private Tunable? Find(string? name, DocumentRange? place)
    {
        Func<Finding>? refuse = null;
        if (name is null)
        {
            refuse = DocumentFindings.Unnamed;
        }
        else if (!HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            refuse = () => EntryFindings.Unknown(name, null, SiblingAlgorithm.ThatHas(name));
        }
        else if (Tunables.Find(hyperparameter) is not { } tunable)
        {
            refuse = () => DocumentFindings.NotTunable(hyperparameter);
        }
        else if (!ranged.Add(hyperparameter))
        {
            SetUnread(name);
            refuse = () => DocumentFindings.Repeated(hyperparameter);
        }
        else
        {
            return tunable;
        }

        Refuse(() => refuse() is var finding ? (finding, place?.ProblemOfName(finding)) : default);
        return null;
    }

    private void SetUnread(string name)
    {
        if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            unread.Add(hyperparameter);
        }
    }
}
