using ObjectDetection.Hyperparameters.Requests.Definitions;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>State machines of Step Functions, in the Amazon States Language.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html.</remarks>
internal static class StateMachineForm
{
    private const string States = "States";
    private const string Definition = "definition";

    public static bool IsMachine(Node root) => root[States] is { IsObject: true } && (root.Has("StartAt") || root[States]!.Members.Any(static state => state.Value.Has("Type")));

    public static bool IsState(Node root) => root.TextOf("Type") == "Task" && root.Has("Resource");

    /// <summary>Determines whether a document is an answer or a request that has the definition as a text.</summary>
    public static bool IsAnswer(Node root) => root.TextOf(Definition) is not null && (root.Has("stateMachineArn") || root.Has("roleArn"));

    public static void Find(JobFinder finder, Node root)
    {
        if ((IsMachine(root) ? root : finder.ReadText(root[Definition]!)) is { } machine)
        {
            FindInMachine(finder, machine);
        }
    }

    public static void FindInMachine(JobFinder finder, Node machine)
    {
        foreach (var (_, state) in machine[States]?.Members ?? [])
        {
            FindInState(finder, state);
        }
    }

    /// <summary>Finds the job of a task, and those of the states inside a Map or a Parallel state.</summary>
    public static void FindInState(JobFinder finder, Node state)
    {
        foreach (var inner in (Node?[])[state["Iterator"], state["ItemProcessor"], .. state.ItemsOf("Branches")])
        {
            if (inner is not null)
            {
                FindInMachine(finder, inner);
            }
        }

        if (KindOf(state) is not { } kind)
        {
            return;
        }

        var given = state["Arguments"] ?? state["Parameters"];
        var request = given is null ? new Node(NodeKind.Runtime, state.Place, "the input of the state") : new DefinitionValues().Resolve(given);
        finder.Jobs.Add(new FoundJob(kind, request, state.Place, IsOneOfMany: true));
    }

    private static JobKind? KindOf(Node state)
    {
        if (state["Resource"] is not { } node || Intrinsics.TextOf(node, isJson: false) is not { } resource)
        {
            return null;
        }

        return resource.Contains("sagemaker:createTrainingJob", StringComparison.OrdinalIgnoreCase) ? JobKind.Training
            : resource.Contains("sagemaker:createHyperParameterTuningJob", StringComparison.OrdinalIgnoreCase) ? JobKind.Tuning
            : null;
    }
}
