namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Specifies what a document is. Its content decides, not its name.</summary>
public enum TrainingDocumentForm
{
    /// <summary>A string map or a typed JSON document.</summary>
    Hyperparameters,

    /// <summary>Hyperparameters and the training context: <c>{"hyperparameters": {...}, "context": {...}}</c>.</summary>
    Job,

    /// <summary>A <c>CreateTrainingJob</c> request.</summary>
    CreateTrainingJob,

    /// <summary>The answer of <c>DescribeTrainingJob</c>.</summary>
    DescribeTrainingJob,

    /// <summary>A <c>CreateHyperParameterTuningJob</c> request, or a typed tuning space.</summary>
    CreateTuningJob,

    /// <summary>The answer of <c>DescribeHyperParameterTuningJob</c>.</summary>
    DescribeTuningJob,

    /// <summary>The arguments of an estimator of the SageMaker Python SDK.</summary>
    Estimator,

    /// <summary>A state of a Step Functions state machine.</summary>
    StateMachineState,

    /// <summary>A Step Functions state machine.</summary>
    StateMachine,

    /// <summary>The definition of a SageMaker pipeline.</summary>
    PipelineDefinition,

    /// <summary>A CloudFormation template, also one of SAM or of the CDK.</summary>
    CloudFormation,

    /// <summary>The JSON of a Terraform plan or state.</summary>
    TerraformPlan,
}
