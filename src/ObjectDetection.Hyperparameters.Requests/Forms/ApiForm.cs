using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Requests and answers of the API: training jobs and tuning jobs.</summary>
internal static class ApiForm
{
    private static readonly string[] OfTuning = [ApiNames.Config, ApiNames.Definition, ApiNames.Definitions, ApiNames.Static];
    private static readonly string[] OfTuningAnswer = ["HyperParameterTuningJobStatus", "HyperParameterTuningJobArn", "BestTrainingJob", "TrainingJobStatusCounters"];
    private static readonly string[] OfTrainingAnswer = ["TrainingJobStatus", "TrainingJobArn", "SecondaryStatus", "ModelArtifacts", "CreationTime"];

    private static readonly string[] OfTraining =
        [
            RequestNames.HyperParameters, RequestNames.AlgorithmSpecification, RequestNames.InputDataConfig, RequestNames.ResourceConfig, RequestNames.StoppingCondition,
            RequestNames.TrainingJobName, RequestNames.OutputDataConfig,
        ];

    public static JobKind KindOf(TrainingDocumentForm form) => form switch
    {
        TrainingDocumentForm.CreateTrainingJob or TrainingDocumentForm.DescribeTrainingJob => JobKind.Training,
        TrainingDocumentForm.CreateTuningJob or TrainingDocumentForm.DescribeTuningJob => JobKind.Tuning,
        _ => JobKind.Hyperparameters,
    };

    public static bool IsTuning(Node root) => OfTuning.Any(root.Has) || (root["base"] is { IsObject: true } && root["ranges"] is { IsObject: true });

    public static bool IsTuningAnswer(Node root) => OfTuningAnswer.Any(root.Has);

    public static bool IsTraining(Node root) => OfTraining.Any(root.Has);

    public static bool IsTrainingAnswer(Node root) => OfTrainingAnswer.Any(root.Has);
}
