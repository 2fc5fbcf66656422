using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Checks;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Requests;

public sealed partial record TrainingRequest
{
    /// <summary>Creates a request with the map of a record, in File mode. Add channels, instances and names with a <c>with</c> expression.</summary>
    /// <param name="job">The hyperparameters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="job"/> is <see langword="null"/>.</exception>
    /// <exception cref="FluentValidation.ValidationException">A value of the record is invalid.</exception>
    public static TrainingRequest For(ObjectDetectionHyperparameters job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return new() { HyperParameters = job.ToHyperParameters(), TrainingInputMode = Requests.TrainingInputMode.File };
    }

    /// <summary>Returns what the request says about the job: instances, and whether training starts from a model.</summary>
    /// <param name="known">What you know besides; it overrides the request.</param>
    public TrainingContext ToContext(TrainingContext? known = null)
    {
        var hasModel = InputDataConfig.Any(static channel => channel.ChannelName == ChannelNames.Model);
        return new TrainingContext
        {
            InstanceType = known?.InstanceType ?? InstanceType ?? GroupType(),
            InstanceCount = known?.InstanceCount ?? CountInstances(),
            Dataset = known?.Dataset,
            BaseModel = known?.BaseModel ?? (hasModel ? new BaseModel() : null),
        };
    }

    /// <summary>Reviews the request: the map, what is around it, and whether they fit.</summary>
    /// <param name="known">What you know about the job besides; it overrides the request.</param>
    /// <returns>Every finding, errors first. The location of a finding about the request is a path such as <c>$.InputDataConfig[0].ContentType</c>.</returns>
    public Review Review(TrainingContext? known = null)
    {
        var map = ObjectDetectionHyperparameters.ReadHyperParameters(HyperParameters).Review(ToContext(known));
        var request = RequestChecks.Check(this, UnknownMembers.None, isBaseModelKnown: known?.BaseModel is not null);
        return new Review([.. map.Findings.Concat(request).OrderBy(static finding => finding.Severity)]);
    }

    /// <summary>Writes the JSON that <c>aws sagemaker create-training-job --cli-input-json</c> accepts, with what is set.</summary>
    /// <exception cref="FluentValidation.ValidationException">JSON cannot represent a text, because it has half of a surrogate pair.</exception>
    public string ToJson() => RequestWriter.Write(this);

    /// <summary>Returns the number of instances, in all groups; <see langword="null"/> if it is not known.</summary>
    internal int? CountInstances() =>
        InstanceCount ?? (InstanceGroups.Count > 0 && InstanceGroups.All(static group => group.InstanceCount is not null)
            ? (int)Math.Min(InstanceGroups.Sum(static group => (long)group.InstanceCount!.Value), int.MaxValue)
            : null);

    /// <summary>Returns the type that all groups have, unless a finding about the groups says that it does not work.</summary>
    private string? GroupType() =>
        InstanceGroups.Select(static group => group.InstanceType).Distinct().ToArray() is [{ } type] && InstanceTypes.SupportOf(type) != InstanceSupport.Unsupported
            ? type
            : null;
}
