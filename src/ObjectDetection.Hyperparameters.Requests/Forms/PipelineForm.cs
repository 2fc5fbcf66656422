using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Definitions of SageMaker pipelines.</summary>
/// <remarks>Source: https://github.com/aws-sagemaker-mlops/sagemaker-model-building-pipeline-definition-JSON-schema.</remarks>
internal static class PipelineForm
{
    private const string Steps = "Steps";
    private const string Definition = "PipelineDefinition";

    public static bool IsOne(Node root) =>
        root[Steps] is { Kind: NodeKind.Array } steps
        && (root.Has("Version") || root.Has("Parameters") || steps.Items.Any(static step => step.Has("Type") && step.Has("Arguments")));

    /// <summary>Determines whether a document is an answer or a request that has the definition as a text.</summary>
    public static bool IsAnswer(Node root) => root.TextOf(Definition) is not null;

    public static void Find(JobFinder finder, Node root)
    {
        if ((IsAnswer(root) ? finder.ReadText(root[Definition]!) : root) is { } pipeline)
        {
            FindInPipeline(finder, pipeline);
        }
    }

    private static void FindInPipeline(JobFinder finder, Node pipeline)
    {
        var defaults = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var parameter in pipeline.ItemsOf("Parameters"))
        {
            if (parameter.TextOf("Name") is { } name && parameter["DefaultValue"] is { IsScalar: true } value)
            {
                defaults[name] = value;
            }
        }

        FindInSteps(finder, pipeline.ItemsOf(Steps), new DefinitionValues(defaults));
    }

    private static void FindInSteps(JobFinder finder, IReadOnlyList<Node> steps, DefinitionValues values)
    {
        foreach (var step in steps)
        {
            var arguments = step["Arguments"];
            switch (step.TextOf("Type"))
            {
                case "Training" when arguments is not null:
                    finder.Jobs.Add(new FoundJob(JobKind.Training, values.Resolve(arguments), step.Place, IsOneOfMany: true, AcceptsNumbers: true));
                    break;
                case "Tuning" when arguments is not null:
                    finder.Jobs.Add(new FoundJob(JobKind.Tuning, values.Resolve(arguments), step.Place, IsOneOfMany: true, AcceptsNumbers: true));
                    break;
                case "Condition" when arguments is not null:
                    FindInSteps(finder, [.. arguments.ItemsOf("IfSteps"), .. arguments.ItemsOf("ElseSteps")], values);
                    break;
                default:
                    break;
            }
        }
    }
}
