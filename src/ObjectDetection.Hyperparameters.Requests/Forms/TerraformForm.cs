using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>The JSON of a Terraform plan or state, as <c>terraform show -json</c> prints it.</summary>
/// <remarks>Source: https://developer.hashicorp.com/terraform/internals/json-format.</remarks>
internal static class TerraformForm
{
    private const string Changes = "resource_changes";
    private const string Planned = "planned_values";
    private const string Values = "values";
    private const string RootModule = "root_module";

    public static bool IsOne(Node root) =>
        root[Changes] is { Kind: NodeKind.Array } || root[Planned]?[RootModule] is not null || (root.Has("terraform_version") && root[Values]?[RootModule] is not null);

    /// <summary>Finds the jobs of the changes, which are the whole plan; a document without changes has planned values or a state.</summary>
    public static void Find(JobFinder finder, Node root)
    {
        if (root[Changes] is { } changes)
        {
            foreach (var resource in changes.Items)
            {
                if (resource["change"]?["after"] is { IsObject: true } after)
                {
                    FindInResource(finder, resource, after, resource["change"]!["after_unknown"]);
                }
            }
        }
        else if ((root[Planned] ?? root[Values])?[RootModule] is { } module)
        {
            FindInModule(finder, module);
        }
    }

    private static void FindInModule(JobFinder finder, Node module)
    {
        foreach (var resource in module.ItemsOf("resources"))
        {
            if (resource[Values] is { IsObject: true } values)
            {
                FindInResource(finder, resource, values, unknown: null);
            }
        }

        foreach (var child in module.ItemsOf("child_modules"))
        {
            FindInModule(finder, child);
        }
    }

    private static void FindInResource(JobFinder finder, Node resource, Node values, Node? unknown)
    {
        switch (resource.TextOf("type"))
        {
            case "aws_sagemaker_training_job":
                finder.Jobs.Add(new FoundJob(JobKind.Training, TerraformValues.Resolve(values, unknown), resource.Place, IsOneOfMany: true, AcceptsNumbers: true));
                break;
            case "aws_sfn_state_machine" or "aws_sagemaker_pipeline" when (unknown?["definition"] ?? unknown?["pipeline_definition"]) is { Text: "true" } definition:
                finder.Findings.Add(DocumentFindings.UnknownDefinition(definition.Place));
                break;
            case "aws_sfn_state_machine" when values["definition"] is { } text && finder.ReadText(text) is { } machine:
                StateMachineForm.FindInMachine(finder, machine);
                break;
            case "aws_sagemaker_pipeline" when values["pipeline_definition"] is { } text && finder.ReadText(text) is { } pipeline:
                PipelineForm.Find(finder, pipeline);
                break;
            default:
                break;
        }
    }
}
