using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class CreateTrainingJobTests
{
    private const string Script = """
        set -eu
        moto_server -H 127.0.0.1 -p "$PORT" > moto.log 2>&1 &
        server=$!
        trap 'kill $server 2> kill.log || true' EXIT
        for i in $(seq 1 200); do
          (exec 3<> "/dev/tcp/127.0.0.1/$PORT") 2> connect.log && break
          sleep 0.2
        done
        sagemaker() { aws --endpoint-url "http://127.0.0.1:$PORT" sagemaker "$@"; }
        create() {
          sagemaker create-training-job --training-job-name "$1" --hyper-parameters "$2" --role-arn arn:aws:iam::123456789012:role/training \
            --algorithm-specification TrainingImage=image,TrainingInputMode=File --output-data-config S3OutputPath=s3://bucket/out \
            --resource-config InstanceType=ml.p3.2xlarge,InstanceCount=1,VolumeSizeInGB=50 --stopping-condition MaxRuntimeInSeconds=3600 > "$1.created"
          sagemaker describe-training-job --training-job-name "$1" --query HyperParameters --output json > "$1.json"
        }
        create from-file file://map.json
        create from-shorthand "$(cat map.cli)"
        sagemaker create-training-job --cli-input-json file://request.json > request.created
        sagemaker describe-training-job --training-job-name from-request --output json > answer.json
        """;

    [Fact]
    public async Task Map_comes_back_from_the_api_as_it_was_sent()
    {
        Machine.Requires("bash", "aws", "moto_server");
        using var folder = new Folder().With(
            "job.json",
            """{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [10, 20], "learning_rate": 1e-5, "freeze_layer_pattern": "^(conv1_|\"a\"\\\\d,=b's).*"}""");
        folder.With("request.json", Request.ToJson()).With("map.json", (await Odhp.In(folder, "emit", "job.json")).Out).With("map.cli", (await Odhp.In(folder, "emit", "job.json", "--format", "cli")).Out);

        var run = await Odhp.Other(
            folder,
            "bash",
            [
                new("PORT", FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)), new("AWS_ACCESS_KEY_ID", "none"), new("AWS_SECRET_ACCESS_KEY", "none"),
                new("AWS_DEFAULT_REGION", "eu-central-1"), new("AWS_CONFIG_FILE", "none"), new("AWS_EC2_METADATA_DISABLED", "true"), new("NO_PROXY", "127.0.0.1"),
            ],
            "-c",
            Script);

        run.ExitCode.Should().Be(0, run.Error);
        Map(folder.Read("from-file.json")).Should().Equal(Map(folder.Read("map.json")));
        Map(folder.Read("from-shorthand.json")).Should().Equal(Map(folder.Read("map.json")));
        var difference = await Odhp.Fed(folder, folder.Read("from-file.json"), "diff", "job.json", "-");
        difference.Should().Be(new Run(0, "no differences\n", ""));
        var described = TrainingDocument.Read(folder.Read("answer.json"));
        described.Form.Should().Be(TrainingDocumentForm.DescribeTrainingJob);
        described.Jobs.Should().ContainSingle().Which.Review().Findings.Should().BeEmpty();
        described.Jobs[0].HyperParameters.Should().BeEquivalentTo(Request.HyperParameters);
    }

    /// <summary>A request built in C#. The AWS CLI checks it against the service's model, and its description is read again.</summary>
    private static TrainingRequest Request => TrainingRequest.For(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551, LrSchedulerStep = [10, 20] }) with
    {
        TrainingJobName = "from-request",
        RoleArn = "arn:aws:iam::123456789012:role/training",
        TrainingImage = TrainingImages.ForRegion("eu-central-1"),
        TrainingInputMode = TrainingInputMode.Pipe,
        InputDataConfig = [Manifest("train"), Manifest("validation")],
        S3OutputPath = "s3://amzn-s3-demo-bucket/output",
        InstanceType = "ml.p3.2xlarge",
        InstanceCount = 1,
        VolumeSizeInGB = 50,
        MaxRuntimeInSeconds = 3600,
        MaxWaitTimeInSeconds = 7200,
        EnableManagedSpotTraining = true,
        CheckpointS3Uri = "s3://amzn-s3-demo-bucket/checkpoints",
    };

    private static Channel Manifest(string name) => new(name)
    {
        ContentType = "application/x-recordio",
        RecordWrapperType = RecordWrapper.RecordIO,
        S3DataType = S3DataType.AugmentedManifestFile,
        S3Uri = $"s3://amzn-s3-demo-bucket/{name}.manifest",
        S3DataDistributionType = S3DataDistribution.FullyReplicated,
        AttributeNames = ["source-ref", "boxes"],
        ShuffleSeed = 7,
    };

    private static Dictionary<string, string> Map(string json) =>
        JsonDocument.Parse(json).RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetString()!);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
