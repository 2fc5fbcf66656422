namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH80x: documents that describe training jobs.</content>
internal static partial class Rules
{
    private const string Templates = "https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html";
    private const string Request = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html";
    private const string Pipelines = "https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-parameters.html";
    private const string PythonJson = "https://docs.python.org/3/library/json.html";
    private const string Yaml = "https://yaml.org/spec/1.2.2/";
    public static Rule UnknownForm { get; } = Error("ODH801", "The document has no known form.", RuleBasis.Policy, Request);
    public static Rule PythonRepr { get; } = Error("ODH802", "The document is a Python dictionary as Python prints it.", RuleBasis.Policy, PythonJson);
    public static Rule InvalidYaml { get; } = Error("ODH803", "The document is not valid YAML.", RuleBasis.Policy, Yaml);
    public static Rule InvalidDefinition { get; } = Error("ODH804", "The text of a definition is not valid JSON.", RuleBasis.Api, Templates);
    public static Rule WrongMemberType { get; } = Error("ODH805", "A member of a request has an invalid value.", RuleBasis.Api, Request);
    public static Rule ParameterDefault { get; } = Info("ODH806", "The default of a pipeline parameter is used.", RuleBasis.Api, Pipelines);
    public static Rule NoJob { get; } = Warning("ODH807", "The document has no Object Detection job.", RuleBasis.Policy, Templates);
    public static Rule ContextContradicts { get; } = Warning("ODH808", "The training context contradicts the request.", RuleBasis.Policy, Request);
    public static Rule OtherJob { get; } = Info("ODH809", "A job of another algorithm is skipped.", RuleBasis.Policy, Templates);
    public static Rule RuntimeValue { get; } = Info("ODH810", "A value is known only at run time.", RuleBasis.Api, Templates);
}
