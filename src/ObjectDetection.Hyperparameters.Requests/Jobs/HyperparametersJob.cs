using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>Hyperparameters alone, or with a training context.</summary>
internal sealed class HyperparametersJob : JobReading
{
    private readonly HyperparametersReadResult result;
    private readonly Node? node;
    private readonly List<Finding> findings = [];

    /// <param name="utf8">The document, which is the whole file.</param>
    public HyperparametersJob(ReadOnlySpan<byte> utf8) => result = ObjectDetectionHyperparametersJson.Read(utf8);

    /// <param name="node">The hyperparameters, as a part of a document.</param>
    public HyperparametersJob(Node node)
    {
        this.node = node;
        result = ObjectDetectionHyperparametersJson.Read(NodeJson.Write(node));
    }

    /// <param name="node">The hyperparameters.</param>
    /// <param name="context">The training context, if there is one.</param>
    /// <param name="findings">What is wrong around them.</param>
    public HyperparametersJob(Node node, Node? context, IEnumerable<Finding> findings)
        : this(node)
    {
        this.findings.AddRange(findings);
        if (context is not null)
        {
            var reading = TrainingContextReader.Read(NodeJson.Write(context));
            Context = reading.Context;
            this.findings.AddRange(reading.Findings.Select(finding => RequestFindings.At(context, finding.Location!.Path, finding)));
        }
    }

    /// <summary>Gets a value indicating whether the hyperparameters were read without a finding.</summary>
    public bool IsFlawless => result.Findings.Count == 0 && result.Hyperparameters is not null;

    public override string Path => node?.Place.FullPath ?? JsonPath.Root;

    public override IReadOnlyDictionary<string, string> Map =>
        Record is { } record ? record.ToHyperParameters(validate: false) : new Dictionary<string, string>();

    public override ObjectDetectionHyperparameters? Record => result.Hyperparameters;

    public override TrainingContext Context { get; } = new();

    public override IEnumerable<Finding> Examine(TrainingContext? known)
    {
        var review = result.Review((known ?? new TrainingContext()).Over(Context)).Findings;
        return [.. findings, .. node is null ? review : review.Select(Locate)];
    }

    private Finding Locate(Finding finding) => finding.Location is { Path: var path } ? RequestFindings.At(node!, path, finding) : finding;
}
