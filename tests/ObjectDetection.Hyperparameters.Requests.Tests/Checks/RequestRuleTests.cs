using ObjectDetection.Hyperparameters.Requests.Checks;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Checks;

/// <summary>Each rule finds a request that breaks it, and leaves one alone that nearly does.</summary>
public sealed class RequestRuleTests
{
    private const string Channels = "$.InputDataConfig";
    private static readonly TrainingRequest Clean = TrainingRequest.For(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 }) with
    {
        TrainingJobName = "job",
        RoleArn = "arn:aws:iam::123456789012:role/training",
        TrainingImage = TrainingImages.ForRegion("us-west-2"),
        InputDataConfig = [Data("train"), Data("validation")],
        S3OutputPath = "s3://amzn-s3-demo-bucket/output",
        InstanceType = "ml.p3.2xlarge",
        InstanceCount = 1,
        VolumeSizeInGB = 50,
        MaxRuntimeInSeconds = 3600,
    };

    private static readonly TrainingRequest Images = Clean with
    {
        VolumeSizeInGB = null,
        InputDataConfig = [Image("train"), Image("validation"), Image("train_annotation"), Image("validation_annotation")],
    };

    private static readonly TrainingRequest Manifests = Clean with { TrainingInputMode = TrainingInputMode.Pipe, InputDataConfig = [Manifest("train"), Manifest("validation")] };

    private static readonly (string Code, string Path, TrainingRequest Wrong, TrainingRequest Right)[] Cases =
    [
        ("ODH811", Channels, Clean with { InputDataConfig = [Data("train")] }, Clean),
        ("ODH811", Channels, Clean with { InputDataConfig = [Data("train"), Data("val")] }, Clean),
        ("ODH811", Channels, Clean with { InputDataConfig = [] }, Clean),
        ("ODH812", Channels, Images with { InputDataConfig = [.. Images.InputDataConfig.Take(3)] }, Images),
        ("ODH813", $"{Channels}[0].ContentType", First(Clean, c => c with { ContentType = "application/imageio" }), First(Clean, c => c with { ContentType = "application/x-recordio" })),
        ("ODH813", $"{Channels}[0].ContentType", First(Clean, c => c with { ContentType = "application/x-recordio-protobuf" }), First(Clean, c => c with { ContentType = "Application/X-RecordIO; charset=utf-8" })),
        ("ODH814", $"{Channels}[0].RecordWrapperType", First(Clean, c => c with { RecordWrapperType = RecordWrapper.RecordIO }), First(Clean, c => c with { RecordWrapperType = RecordWrapper.None })),
        ("ODH814", $"{Channels}[0].InputMode", First(Images, c => c with { InputMode = TrainingInputMode.Pipe }), First(Clean, c => c with { InputMode = TrainingInputMode.Pipe })),
        ("ODH815", "$.AlgorithmSpecification.TrainingInputMode", Manifests with { TrainingInputMode = TrainingInputMode.File }, Manifests),
        ("ODH815", $"{Channels}[0].InputMode", First(Manifests, c => c with { InputMode = TrainingInputMode.FastFile }), First(Manifests, c => c with { InputMode = TrainingInputMode.Pipe })),
        ("ODH816", $"{Channels}[0].DataSource.S3DataSource", First(Manifests, c => c with { AttributeNames = [] }), Manifests),
        ("ODH816", $"{Channels}[0].DataSource.S3DataSource.AttributeNames", First(Manifests, c => c with { AttributeNames = ["boxes", "source-ref"] }), Manifests),
        ("ODH816", $"{Channels}[0].DataSource.S3DataSource.AttributeNames", First(Manifests, c => c with { AttributeNames = ["source-ref", "boxes", "more"] }), Manifests),
        ("ODH816", $"{Channels}[0].DataSource.S3DataSource.AttributeNames", First(Manifests, c => c with { AttributeNames = ["source-ref", "source-ref"] }), Manifests),
        ("ODH817", $"{Channels}[0]", First(Manifests, c => c with { RecordWrapperType = null }), Manifests),
        ("ODH817", $"{Channels}[0].RecordWrapperType", First(Manifests, c => c with { RecordWrapperType = RecordWrapper.None }), Manifests),
        ("ODH818", $"{Channels}[0].DataSource.S3DataSource.AttributeNames", First(Manifests, c => c with { AttributeNames = ["source-ref", "track-ref"] }), Manifests),
        ("ODH819", $"{Channels}[0].DataSource.S3DataSource.S3DataType", First(Clean, c => c with { S3Uri = "s3://b/train.manifest" }), First(Clean, c => c with { S3Uri = "s3://b/train.rec" })),
        ("ODH820", $"{Channels}[1].DataSource.S3DataSource.S3Uri", Clean with { InputDataConfig = [Data("train"), Data("validation") with { S3Uri = "s3://amzn-s3-demo-bucket/train/" }] }, Clean),
        ("ODH820", $"{Channels}[1].DataSource.S3DataSource.S3Uri", Clean with { InputDataConfig = [Data("train"), Data("validation") with { S3Uri = "https://s3.us-west-2.amazonaws.com/amzn-s3-demo-bucket/train/" }] }, Clean),
        ("ODH821", $"{Channels}[1].DataSource.S3DataSource.S3Uri", Clean with { InputDataConfig = [Data("train") with { S3Uri = "s3://b/data" }, Data("validation") with { S3Uri = "s3://b/data2" }] }, Clean with { InputDataConfig = [Data("train") with { S3Uri = "s3://b/data/" }, Data("validation") with { S3Uri = "s3://b/data2/" }] }),
        ("ODH822", $"{Channels}[2].InputMode", Clean with { InputDataConfig = [.. Clean.InputDataConfig, Model() with { InputMode = TrainingInputMode.Pipe }] }, Clean with { InputDataConfig = [.. Clean.InputDataConfig, Model()] }),
        ("ODH823", $"{Channels}[2]", Clean with { InputDataConfig = [.. Clean.InputDataConfig, Model()] }, Clean),
        ("ODH824", $"{Channels}[2].ChannelName", Clean with { InputDataConfig = [.. Clean.InputDataConfig, Data("train") with { S3Uri = "s3://b/x/" }] }, Clean),
        ("ODH825", $"{Channels}[2].ChannelName", Clean with { InputDataConfig = [.. Clean.InputDataConfig, Data("labels")] }, Clean with { InputDataConfig = [.. Clean.InputDataConfig, Data("test")] }),
        ("ODH826", $"{Channels}[0]", First(Clean, c => c with { ContentType = null }), Clean),
        ("ODH826", $"{Channels}[0]", First(Clean, c => c with { ContentType = "" }), Clean),
        ("ODH831", "$.ResourceConfig.InstanceCount", Clean with { InstanceCount = 2 }, First(Clean with { InstanceCount = 2 }, c => c with { S3DataDistributionType = S3DataDistribution.ShardedByS3Key })),
        ("ODH832", "$.ResourceConfig.VolumeSizeInGB", Images with { VolumeSizeInGB = 50 }, Images),
        ("ODH833", "$.StoppingCondition.MaxWaitTimeInSeconds", Clean with { EnableManagedSpotTraining = true, MaxWaitTimeInSeconds = 3599 }, Clean with { EnableManagedSpotTraining = true, MaxWaitTimeInSeconds = 3600 }),
        ("ODH834", "$.ResourceConfig.InstanceGroups[0].InstanceType", Groups("ml.c5.xlarge"), Groups("ml.p3.2xlarge")),
        ("ODH841", "$.AlgorithmSpecification.TrainingImage", Clean with { TrainingImage = "433757028032.dkr.ecr.us-west-2.amazonaws.com/image-classification:1" }, Clean),
        ("ODH841", "$.AlgorithmSpecification.TrainingImage", Clean with { TrainingImage = "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.0" }, Clean with { TrainingImage = "123456789012.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:ssd" }),
        ("ODH842", "$.AlgorithmSpecification.TrainingImage", Clean with { TrainingImage = "433757028032.dkr.ecr.us-east-1.amazonaws.com/object-detection:1" }, Clean),
        ("ODH843", "$.AlgorithmSpecification.TrainingImage", Clean with { TrainingImage = "433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:latest" }, Clean),
        ("ODH844", "$.AlgorithmSpecification.TrainingImage", Clean with { TrainingImage = "123456789012.dkr.ecr.us-west-2.amazonaws.com/object-detection:1" }, Clean with { TrainingImage = "123456789012.dkr.ecr.us-west-2.amazonaws.com/mine:1" }),
    ];

    public static TheoryData<int> Numbers => [.. Enumerable.Range(0, Cases.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Rule_finds_what_it_is_for_and_leaves_the_near_miss_alone(int number)
    {
        var (code, path, wrong, right) = Cases[number];

        var finding = wrong.Review().Findings.First(finding => finding.Code == code);

        finding.Location!.Path.Should().Be(path);
        finding.Message.Length.Should().BeLessThanOrEqualTo(240);
        right.Review().Findings.Should().NotContain(found => found.Code == code);
    }

    [Fact]
    public void Every_rule_of_requests_has_a_case() =>
        Rule.All.Select(static rule => rule.Code).Where(static code => string.CompareOrdinal(code, "ODH811") >= 0 && string.CompareOrdinal(code, "ODH849") <= 0)
            .Should().BeSubsetOf(Cases.Select(static one => one.Code));

    [Fact]
    public void Right_requests_of_each_form_are_silent()
    {
        Clean.Review().Findings.Should().BeEmpty();
        Images.Review().Findings.Should().BeEmpty();
        Manifests.Review().Findings.Should().BeEmpty();
    }

    /// <summary>Prefixes are compared all the same: two equal expressions have equal values.</summary>
    [Theory]
    [MemberData(nameof(Numbers))]
    public void Unknown_member_makes_no_finding_about_itself(int number)
    {
        var (code, path, wrong, _) = Cases[number];
        var unknown = new UnknownMembers();
        unknown.Add(path);

        var found = RequestChecks.Check(wrong, unknown, isBaseModelKnown: false).Where(finding => finding.Code == code && finding.Location!.Path == path);

        found.Where(static finding => finding.Code is not ("ODH820" or "ODH821")).Should().BeEmpty();
    }

    [Fact]
    public void Image_of_a_region_is_that_of_the_table()
    {
        TrainingImages.ForRegion("cn-north-1").Should().Be("390948362332.dkr.ecr.cn-north-1.amazonaws.com.cn/object-detection:1");
        TrainingImages.Regions.Should().HaveCount(37).And.BeInAscendingOrder(StringComparer.Ordinal);
        TrainingImages.TryForRegion("mx-central-1", out _).Should().BeFalse();
        var unknown = () => TrainingImages.ForRegion("us-west-3");
        unknown.Should().Throw<ArgumentException>().WithMessage("*us-west-3*");
    }

    [Fact]
    public void Request_is_written_as_the_API_has_it_and_reads_back()
    {
        var request = Manifests with { EnableManagedSpotTraining = true, MaxWaitTimeInSeconds = 7200, CheckpointS3Uri = "s3://amzn-s3-demo-bucket/checkpoints" };

        var job = TrainingDocument.Read(request.ToJson()).Jobs.Should().ContainSingle().Subject;

        job.Request.Should().BeEquivalentTo(request);
    }

    [Fact]
    public void Instances_of_all_groups_are_counted_without_overflow()
    {
        InstanceGroup[] groups = [new("a", "ml.p3.2xlarge", int.MaxValue), new("b", "ml.p3.2xlarge", 2)];

        (Clean with { InstanceCount = null, InstanceGroups = groups }).ToContext().InstanceCount.Should().Be(int.MaxValue);
        (Clean with { InstanceCount = null, InstanceGroups = [groups[0], groups[1] with { InstanceCount = null }] }).ToContext().InstanceCount.Should().BeNull();
    }

    private static Channel Data(string name) => new(name)
    {
        ContentType = "application/x-recordio",
        S3DataType = S3DataType.S3Prefix,
        S3Uri = $"s3://amzn-s3-demo-bucket/{name}/",
    };

    private static Channel Image(string name) => Data(name) with { ContentType = "image/jpeg" };

    private static Channel Manifest(string name) => Data(name) with
    {
        S3DataType = S3DataType.AugmentedManifestFile,
        S3Uri = $"s3://amzn-s3-demo-bucket/{name}.manifest",
        RecordWrapperType = RecordWrapper.RecordIO,
        AttributeNames = ["source-ref", "boxes"],
    };

    private static Channel Model() => Data("model") with { ContentType = "application/x-sagemaker-model" };

    private static TrainingRequest Groups(string type) =>
        Clean with { InstanceType = null, InstanceCount = null, InstanceGroups = [new InstanceGroup("a", type, 1), new InstanceGroup("b", "ml.p3.2xlarge", 1)] };

    private static TrainingRequest First(TrainingRequest request, Func<Channel, Channel> change) =>
        request with { InputDataConfig = [change(request.InputDataConfig[0]), .. request.InputDataConfig.Skip(1)] };
}
