using Constructs;

namespace Constructs
{
    public class Construct
    {
        protected Construct(Construct? scope, string? id)
        {
            Id = id;
            scope?.Children.Add(this);
        }

        public string? Id { get; }

        public List<Construct> Children { get; } = [];
    }
}

/// <summary>Stand-ins with the names and types of the AWS CDK for .NET.</summary>
namespace Amazon.CDK
{
    internal sealed class App() : Construct(null, null);

    public class Stack(Construct? scope, string? id) : Construct(scope, id);
}

namespace Amazon.CDK.AWS.StepFunctions
{
    internal static class JsonPath
    {
        public static string StringAt(string path) => path;
    }
}

namespace Amazon.CDK.AWS.StepFunctions.Tasks
{
    internal sealed class SageMakerCreateTrainingJobProps
    {
        public string? TrainingJobName { get; set; }

        public IDictionary<string, object>? Hyperparameters { get; set; }
    }

    internal sealed class SageMakerCreateTrainingJob(Construct scope, string id, SageMakerCreateTrainingJobProps props) : Construct(scope, id)
    {
        public SageMakerCreateTrainingJobProps Props { get; } = props;
    }
}
