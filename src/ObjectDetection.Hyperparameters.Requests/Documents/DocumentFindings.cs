namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Problems of a document itself, rather than of a job in it.</summary>
internal static class DocumentFindings
{
    private static readonly string[] Forms =
    [
        "a string map or typed JSON", "{\"hyperparameters\": {...}, \"context\": {...}}", "CreateTrainingJob", "DescribeTrainingJob", "CreateHyperParameterTuningJob",
        "DescribeHyperParameterTuningJob", "a dictionary of SDK estimator arguments", "a state or a state machine of Step Functions", "a SageMaker pipeline",
        "a CloudFormation, SAM or CDK template", "a Terraform plan",
    ];

    public static Finding UnknownForm() => new(Rules.UnknownForm, $"The form of the document is unknown. It must be {Text.Alternatives(Forms)}.");

    public static Finding PythonRepr() => new(
        Rules.PythonRepr, "The document is a Python dictionary as Python prints it, not JSON. Print it with json.dumps(answer, default=str).");

    public static Finding NotYaml(string reason, int line, int column) =>
        new Finding(Rules.InvalidYaml, $"The document is not valid YAML: {Text.Cut(reason.TrimEnd('.'))}.").At(new FindingLocation(JsonPath.Root, line, column));

    public static Finding TooManyValues() =>
        new Finding(Rules.DocumentTooLong, $"The document has too many values: at most {Text.Of(NodeLimits.MaximumCount)} are read.").At(new FindingLocation(JsonPath.Root));

    public static Finding InvalidDefinition(Place text, Finding fault) => new Finding(
        Rules.InvalidDefinition,
        $"The text of the definition is not valid JSON: {fault.Message.Replace("The document", "The text", StringComparison.Ordinal)}{InnerLine(fault)}").At(text.Location);

    public static Finding NoJob(string what) => new(Rules.NoJob, $"The {what} has no training job of Object Detection.");

    public static Finding UnknownDocument(Place place) =>
        new Finding(Rules.NoJob, $"The document at {place.FullPath} has no known form. It is not checked.").At(place.Location);

    public static Finding UnknownDefinition(Place place) =>
        new Finding(Rules.RuntimeValue, "The definition is known only at run time. Its jobs are not checked.").At(place.Location);

    public static Finding OtherJob(Place place, string algorithm) =>
        new Finding(Rules.OtherJob, $"The job at {place.FullPath} is one of {algorithm}, and is not checked.").At(place.Location);

    private static string InnerLine(Finding fault) => fault.Location is { Line: { } line, Column: { } column } ? $" (line {Text.Of(line)}, column {Text.Of(column)})" : "";
}
