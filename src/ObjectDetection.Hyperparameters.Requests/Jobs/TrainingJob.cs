using ObjectDetection.Hyperparameters.Requests.Checks;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>A training job in the shape of the API.</summary>
internal class TrainingJob(RequestReading reading, Place place) : JobReading
{
    private readonly HyperparametersReadResult result = HyperparameterMapReader.Read(reading.Entries, reading.UnknownHyperparameters, isOfRequest: true);

    public override string Path => place.FullPath;

    public override IReadOnlyDictionary<string, string> Map => Request.HyperParameters;

    public override ObjectDetectionHyperparameters? Record => reading.RuntimeValues.Any(static value => value.IsDecisive) ? null : result.Hyperparameters;

    public override TrainingRequest Request => reading.Request;

    public override TrainingContext Context => Request.ToContext();

    public override IReadOnlyList<RuntimeValue> RuntimeValues => reading.RuntimeValues;

    protected RequestReading Reading => reading;

    public override IEnumerable<Finding> Examine(TrainingContext? known)
    {
        var context = Request.ToContext(known);
        var checks = RequestChecks.Check(Request, reading.Unknown, isBaseModelKnown: known?.BaseModel is not null);
        return
        [
            .. reading.Findings,
            .. Contradictions(known),
            .. ExamineHyperparameters(context),
            .. checks.Select(finding => RequestFindings.At(reading.Root, finding.Location!.Path, finding)),
        ];
    }

    protected virtual IEnumerable<Finding> ExamineHyperparameters(TrainingContext context) => result.Review(context).Findings.Select(Locate);

    /// <summary>Adds the location of the first hyperparameter that a finding names, or else of what it is about.</summary>
    protected Finding Locate(Finding finding)
    {
        if (finding.Names.Count == 0 && finding.Rule != Rules.TooManyEntries && finding.Rule != Rules.OtherAlgorithm && finding.Rule != Rules.MoreProblems)
        {
            return RequestFindings.At(reading.Root, RequestPaths.InstanceType, finding);
        }

        foreach (var name in finding.Names)
        {
            if (reading.Map?.Member(name) is { } node)
            {
                return RequestFindings.At(node, finding);
            }
        }

        return reading.Map is { } map ? RequestFindings.At(map, finding) : RequestFindings.At(reading.Root, RequestPaths.Map, finding);
    }

    private IEnumerable<Finding> Contradictions(TrainingContext? known)
    {
        var own = Request.ToContext();
        if (known?.InstanceType is { } type && own.InstanceType is { } ownType && type != ownType)
        {
            yield return RequestFindings.At(reading.Root, RequestPaths.InstanceType, RequestFindings.Contradiction("The instance type", type, ownType));
        }

        if (known?.InstanceCount is { } count && own.InstanceCount is { } ownCount && count != ownCount)
        {
            yield return RequestFindings.At(
                reading.Root, RequestPaths.InstanceCount, RequestFindings.Contradiction("The number of instances", Text.Of(count), Text.Of(ownCount)));
        }
    }
}
