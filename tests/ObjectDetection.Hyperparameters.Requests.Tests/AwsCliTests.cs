using System.ComponentModel;
using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Requests.Tests;

/// <summary>The AWS CLI's own validation of parameters, which is that of botocore, its service model and all, where it is installed.</summary>
public sealed class AwsCliTests
{
    private const string Script =
        """
        import json, sys
        try:
            import botocore.session, botocore.validate
        except ImportError:
            print("MISSING"); sys.exit(0)
        shape = botocore.session.Session().get_service_model("sagemaker").operation_model("CreateTrainingJob").input_shape
        validator = botocore.validate.ParamValidator()
        def walk(value, shape, path, reports):
            # ParamValidator leaves enumerations to the service: check them by the same model.
            if shape.type_name == "structure":
                for name, member in value.items():
                    if name in shape.members: walk(member, shape.members[name], path + "." + name, reports)
            elif shape.type_name == "list":
                for item in value: walk(item, shape.member, path + "[]", reports)
            elif shape.type_name == "string" and shape.enum and value not in shape.enum:
                reports.append(path + " is " + value)
        for request in json.load(sys.stdin):
            reports = [validator.validate(request, shape).generate_report().replace("\n", "; ")]
            walk(request, shape, "$", reports)
            print("; ".join(filter(None, reports)) or "VALID")
        """;

    private static readonly TrainingRequest Request =
        TrainingRequest.For(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551, LrSchedulerStep = [10, 20] }) with
        {
            TrainingJobName = "pascal-voc",
            RoleArn = "arn:aws:iam::123456789012:role/training",
            TrainingImage = TrainingImages.ForRegion("us-west-2"),
            InputDataConfig = [Channel.RecordIO("train", "s3://amzn-s3-demo-bucket/train/"), Channel.RecordIO("validation", "s3://amzn-s3-demo-bucket/validation/")],
            S3OutputPath = "s3://amzn-s3-demo-bucket/output",
            InstanceType = "ml.p3.2xlarge",
            InstanceCount = 1,
            VolumeSizeInGB = 50,
            MaxRuntimeInSeconds = 86400,
        };

    [Fact]
    public void Requests_pass_the_parameter_validation_of_the_aws_cli()
    {
        string[] requests =
        [
            Request.ToJson(),
            (Request with { EnableManagedSpotTraining = true, MaxWaitTimeInSeconds = 90000, CheckpointS3Uri = "s3://amzn-s3-demo-bucket/checkpoints" }).ToJson(),
            (Request with { InstanceType = null, InstanceCount = null, InstanceGroups = [new("gpus", "ml.p3.2xlarge", 2)] }).ToJson(),
            (Request with
            {
                InputDataConfig =
                [
                    Channel.AugmentedManifest("train", "s3://amzn-s3-demo-bucket/a.manifest", "boxes") with { ShuffleSeed = 1 },
                    Channel.Images("validation", "s3://amzn-s3-demo-bucket/b/") with { S3DataDistributionType = S3DataDistribution.ShardedByS3Key, CompressionType = "None" },
                    Channel.Model("s3://amzn-s3-demo-bucket/model.tar.gz"),
                ],
            }).ToJson(),
            Request.ToJson().Replace("\"S3Uri\"", "\"Uri\"", StringComparison.Ordinal).Replace("S3Prefix", "s3prefix", StringComparison.Ordinal),
        ];

        var answers = Validate(requests);

        answers.Should().HaveCount(requests.Length);
        answers[..^1].Should().OnlyContain(static answer => answer == "VALID");
        answers[^1].Should().Contain("Uri").And.Contain("s3prefix", "the validation must find what is wrong");
    }

    private static string[] Validate(string[] requests)
    {
        Process? process = null;
        try
        {
            process = Process.Start(new ProcessStartInfo("python3", ["-c", Script]) { RedirectStandardInput = true, RedirectStandardOutput = true });
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3, and so no AWS CLI to ask.");
        }

        using (process)
        {
            process!.StandardInput.Write($"[{string.Join(',', requests)}]");
            process.StandardInput.Close();
            var answers = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            Assert.SkipWhen(answers is ["MISSING"], "The AWS CLI's library botocore is not installed.");
            return answers;
        }
    }
}
