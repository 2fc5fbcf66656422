using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Documents;

namespace ObjectDetection.Hyperparameters.Requests.Forms;

/// <summary>The arguments of an estimator of the SageMaker Python SDK, with its hyperparameters. Channels are not among them: they go to <c>fit</c>.</summary>
/// <remarks>Source: https://sagemaker.readthedocs.io/en/v2/api/training/estimators.html; the names with <c>train_</c> are those of version 1.</remarks>
internal static class EstimatorForm
{
    private const string Hyperparameters = "hyperparameters";
    private static readonly string[] Image = ["image_uri", "image_name"];
    private static readonly string[] InstanceType = ["instance_type", "train_instance_type"];
    private static readonly string[] InstanceCount = ["instance_count", "train_instance_count"];

    public static bool IsOne(Node root) =>
        root[Hyperparameters] is { IsObject: true } && ((string[])[.. Image, .. InstanceType, .. InstanceCount, "role"]).Any(root.Has);

    public static void Find(JobFinder finder, Node root)
    {
        var place = root.Place;
        var request = Node.Object(
            place,
            new Member(RequestNames.HyperParameters, root[Hyperparameters]!),
            Group(root, RequestNames.AlgorithmSpecification, (RequestNames.TrainingImage, Image), (RequestNames.TrainingInputMode, ["input_mode"])),
            Group(
                root,
                RequestNames.ResourceConfig,
                (RequestNames.InstanceType, InstanceType),
                (RequestNames.InstanceCount, InstanceCount),
                (RequestNames.VolumeSizeInGB, ["volume_size", "train_volume_size"])),
            Group(root, RequestNames.StoppingCondition, (RequestNames.MaxRuntimeInSeconds, ["max_run", "train_max_run"]), (RequestNames.MaxWaitTimeInSeconds, ["max_wait", "train_max_wait"])),
            Group(root, RequestNames.OutputDataConfig, (RequestNames.S3OutputPath, ["output_path"])),
            Group(root, RequestNames.CheckpointConfig, (RequestNames.S3Uri, ["checkpoint_s3_uri"])),
            Rename(root, RequestNames.EnableManagedSpotTraining, ["use_spot_instances", "train_use_spot_instances"]),
            Rename(root, RequestNames.RoleArn, ["role"]));
        finder.Jobs.Add(new FoundJob(JobKind.Training, request, place, AcceptsNumbers: true, NamesChannels: false));
    }

    private static Member Group(Node root, string name, params (string Name, string[] Arguments)[] members) =>
        new(name, Node.Object(root.Place, [.. members.Select(member => Rename(root, member.Name, member.Arguments))]));

    private static Member Rename(Node root, string name, string[] arguments) =>
        new(name, arguments.Select(argument => root[argument]).FirstOrDefault(static node => node is not null) ?? new Node(NodeKind.Null, root.Place));
}
