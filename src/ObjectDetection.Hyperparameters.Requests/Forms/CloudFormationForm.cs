using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>Templates of CloudFormation and SAM, also those that the CDK makes.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/.</remarks>
internal static class CloudFormationForm
{
    private const string Resources = "Resources";

    public static bool IsOne(Node root) =>
        root.Has("AWSTemplateFormatVersion")
        || (root[Resources] is { IsObject: true } resources && resources.Members.Any(static resource => resource.Value.TextOf("Type") is { } type && type.Contains("::", StringComparison.Ordinal)));

    public static void Find(JobFinder finder, Node template)
    {
        foreach (var (_, resource) in template[Resources]?.Members ?? [])
        {
            if (resource["Properties"] is not { } properties)
            {
                continue;
            }

            switch (resource.TextOf("Type"))
            {
                case "AWS::SageMaker::TrainingJob":
                    finder.Jobs.Add(new FoundJob(JobKind.Training, new DefinitionValues().Resolve(properties), resource.Place, IsOneOfMany: true, AcceptsNumbers: true));
                    break;
                case "AWS::StepFunctions::StateMachine" or "AWS::Serverless::StateMachine":
                    FindInMachine(finder, properties);
                    break;
                case "AWS::SageMaker::Pipeline":
                    FindInPipeline(finder, properties);
                    break;
                default:
                    break;
            }
        }
    }

    private static void FindInMachine(JobFinder finder, Node properties)
    {
        var machine = properties["Definition"] ?? (properties["DefinitionString"] is { } text ? finder.ReadText(text) : null);
        if (machine is not null)
        {
            StateMachineForm.FindInMachine(finder, machine);
        }
    }

    private static void FindInPipeline(JobFinder finder, Node properties)
    {
        if (properties["PipelineDefinition"]?["PipelineDefinitionBody"] is { } text && finder.ReadText(text) is { } pipeline)
        {
            PipelineForm.Find(finder, pipeline);
        }
    }
}
