using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Requests and answers of the API: training jobs and tuning jobs.</summary>
internal static class ApiForm
{
    private static readonly string[] OfTuning = ["HyperParameterTuningJobConfig", "TrainingJobDefinition", "TrainingJobDefinitions", "StaticHyperParameters"];
    private static readonly string[] OfTuningAnswer = ["HyperParameterTuningJobStatus", "HyperParameterTuningJobArn", "BestTrainingJob", "TrainingJobStatusCounters"];
    private static readonly string[] OfTrainingAnswer = ["TrainingJobStatus", "TrainingJobArn", "SecondaryStatus", "ModelArtifacts", "CreationTime"];

    private static readonly string[] OfTraining =
        ["HyperParameters", "AlgorithmSpecification", "InputDataConfig", "ResourceConfig", "StoppingCondition", "TrainingJobName", "OutputDataConfig"];

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
