namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>The words for the forms of documents, as JSON has them and as messages do.</summary>
internal static class FormNames
{
    public static ChoiceDomain<TrainingDocumentForm> Words { get; } = new(
        (TrainingDocumentForm.Hyperparameters, "hyperparameters"),
        (TrainingDocumentForm.Job, "job"),
        (TrainingDocumentForm.CreateTrainingJob, "create-training-job"),
        (TrainingDocumentForm.DescribeTrainingJob, "describe-training-job"),
        (TrainingDocumentForm.CreateTuningJob, "create-tuning-job"),
        (TrainingDocumentForm.DescribeTuningJob, "describe-tuning-job"),
        (TrainingDocumentForm.Estimator, "estimator"),
        (TrainingDocumentForm.StateMachineState, "state-machine-state"),
        (TrainingDocumentForm.StateMachine, "state-machine"),
        (TrainingDocumentForm.PipelineDefinition, "pipeline-definition"),
        (TrainingDocumentForm.CloudFormation, "cloudformation"),
        (TrainingDocumentForm.TerraformPlan, "terraform-plan"));

    public static string Describe(TrainingDocumentForm form) => form switch
    {
        TrainingDocumentForm.StateMachineState => "state",
        TrainingDocumentForm.StateMachine => "state machine",
        TrainingDocumentForm.PipelineDefinition => "pipeline",
        TrainingDocumentForm.CloudFormation => "template",
        TrainingDocumentForm.TerraformPlan => "plan",
        _ => "document",
    };
}
