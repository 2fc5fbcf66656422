using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests.Jobs;

/// <summary>A tuning job in the shape of the API, or a typed tuning space.</summary>
internal sealed class TuningJob : TrainingJob
{
    private readonly Node document;
    private readonly bool isKnown;

    /// <param name="document">The request with one definition of a training job.</param>
    /// <param name="reading">What was read of the definition.</param>
    /// <param name="place">Where the job is.</param>
    public TuningJob(Node document, RequestReading reading, Place place)
        : base(reading, place)
    {
        this.document = document;
        isKnown = !HasRuntimeValue(document[ApiNames.Config]) && document[ApiNames.Definition]?.Kind != NodeKind.Runtime;
        Tuning = ObjectDetectionTuningSpace.ReadTuningJobJson((ReadOnlyMemory<byte>)NodeJson.Write(document));
    }

    public override ObjectDetectionHyperparameters? Record => null;

    public override TuningReadResult Tuning { get; }

    public override IReadOnlyList<RuntimeValue> RuntimeValues => isKnown ? base.RuntimeValues : [.. base.RuntimeValues, new RuntimeValue(ApiNames.Config, IsDecisive: true)];

    protected override IEnumerable<Finding> ExamineHyperparameters(TrainingContext context) => isKnown
        ? Tuning.Review(context).Findings.Where(finding => !finding.Names.Any(IsRuntime)).Select(LocateInDocument)
        : base.ExamineHyperparameters(context).Where(static finding => finding.Rule != Rules.Missing);

    private bool IsRuntime(string name) => HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && Reading.UnknownHyperparameters.Contains(hyperparameter);

    private Finding LocateInDocument(Finding finding) =>
        finding.Location is { Path: var path } ? RequestFindings.At(document, path, finding) : Locate(finding);

    private static bool HasRuntimeValue(Node? node) =>
        node is not null
        && (node.Kind == NodeKind.Runtime || node.Members.Any(static member => HasRuntimeValue(member.Value)) || node.Items.Any(HasRuntimeValue));
}
