using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The pages for people who come from elsewhere.</summary>
internal sealed partial class PageGivens
{
    private static PageGivens AwsSdk() => new()
    {
        Namespaces = ["Amazon.Runtime", "Amazon.SageMaker"],
        Sources = [StandIn("AwsSdk")],
        before =
        {
            ["Read a job back"] = """
                var client = new AmazonSageMakerClient(new BasicAWSCredentials("", ""), new AmazonSageMakerConfig());
                await client.CreateTrainingJobAsync(request);
                """,
        },
        after =
        {
            ["What it does to the values"] = Check("review.Findings.Count == 0 && 0.00001.ToString() == \"1E-05\" && Optimizer.RmsProp.ToString() == \"RmsProp\""),
            ["Read a job back"] = Check("reading.Findings.Count == 0 && reading.Hyperparameters == job"),
        },
    };

    private static PageGivens StepFunctions(MarkdownPage page) => new()
    {
        AtTheTop = $"""
            using var state = System.Text.Json.JsonDocument.Parse({Literal(JsonBlock(page, 0))});
            var path = state.RootElement.GetProperty("Parameters").GetProperty("HyperParameters.$").GetString();
            """,
        after =
        {
            ["From Step Functions"] = """
                using var document = JsonDocument.Parse(input);
                var map = document.RootElement.GetProperty(path!["$.".Length..]).Deserialize<Dictionary<string, string>>()!;
                """ + Check("job.ToHyperParameters().SequenceEqual(map)"),
        },
    };

    private static PageGivens Cdk() => new()
    {
        Sources = [StandIn("Cdk")],
        after =
        {
            ["From the AWS CDK for .NET"] = """
                var stack = new TrainingStack(new App(), "Training");
                var hyperparameters = ((SageMakerCreateTrainingJob)stack.Children.Single()).Props.Hyperparameters!;
                """ + Check("hyperparameters[\"epochs\"] is \"50\" && hyperparameters.Values.All(value => value is string)"),
        },
    };

    private static PageGivens Python(string folder) => new()
    {
        AtTheTop = $"""
            var folder = {Literal(folder)};
            var job = new ObjectDetection.Hyperparameters.ObjectDetectionHyperparameters {"{"} NumClasses = 20, NumTrainingSamples = 16551 {"}"};
            """,
        Namespaces = ["System.Text.Json"],
        after =
        {
            ["From the SageMaker Python SDK"] =
                Check("JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(folder, \"map.json\")))!.SequenceEqual(job.ToHyperParameters())"),
        },
    };

    private static string StandIn(string name) => Repository.Read($"tests/ObjectDetection.Hyperparameters.Tests/Documentation/StandIns/{name}.cs");
}
