using FluentValidation;

namespace ObjectDetection.Hyperparameters.Requests.Tests;

/// <summary>What the factories make needs no further setting, whatever the mode of the job.</summary>
public sealed class ChannelTests
{
    private const string Bucket = "s3://amzn-s3-demo-bucket";

    public static TheoryData<string, Channel[]> Forms => new()
    {
        { "RecordIO", [Channel.RecordIO("train", $"{Bucket}/train/"), Channel.RecordIO("validation", $"{Bucket}/validation/")] },
        { "images", [.. Names("train", "validation", "train_annotation", "validation_annotation").Select(static name => Channel.Images(name, $"{Bucket}/{name}/"))] },
        { "PNG", [.. Names("train", "validation", "train_annotation", "validation_annotation").Select(static name => Channel.Images(name, $"{Bucket}/{name}/", "image/png"))] },
        { "manifest", [.. Names("train", "validation").Select(static name => Channel.AugmentedManifest(name, $"{Bucket}/{name}.manifest", "boxes"))] },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public void Channels_of_a_documented_form_have_no_findings(string form, Channel[] channels)
    {
        foreach (var mode in Enum.GetValues<TrainingInputMode>())
        {
            Request(mode, channels).Review().Findings.Should().BeEmpty("{0} in {1} mode is right", form, mode);
        }
    }

    [Theory]
    [InlineData(TrainingInputMode.File)]
    [InlineData(TrainingInputMode.Pipe)]
    public void Model_is_read_in_file_mode(TrainingInputMode mode)
    {
        var request = Request(mode, [Channel.RecordIO("train", $"{Bucket}/train/"), Channel.RecordIO("validation", $"{Bucket}/validation/"), Channel.Model($"{Bucket}/model.tar.gz")]);

        request.Review().Findings.Should().OnlyContain(static finding => finding.Severity == FindingSeverity.Info);
        request.ToContext().BaseModel.Should().NotBeNull();
    }

    [Fact]
    public void Attributes_are_the_image_and_then_its_annotation()
    {
        Channel.AugmentedManifest("train", $"{Bucket}/a.manifest", "boxes").AttributeNames.Should().Equal("source-ref", "boxes");
        Channel.AugmentedManifest("train", $"{Bucket}/a.manifest", "boxes", "image-ref").AttributeNames.Should().Equal("image-ref", "boxes");
    }

    [Fact]
    public void Text_that_json_cannot_hold_is_refused()
    {
        var request = Request(TrainingInputMode.File, [Channel.RecordIO("train", $"{Bucket}/train\ud800/")]);

        request.Invoking(static request => request.ToJson()).Should().Throw<ValidationException>().WithMessage("*S3Uri contains invalid Unicode text*");
        (request with { InputDataConfig = [], HyperParameters = new Dictionary<string, string> { ["freeze_layer_pattern"] = "\udc00" } })
            .Invoking(static request => request.ToJson()).Should().Throw<ValidationException>().WithMessage("*freeze_layer_pattern contains invalid Unicode text*");
    }

    private static string[] Names(params string[] names) => names;

    private static TrainingRequest Request(TrainingInputMode mode, Channel[] channels) =>
        TrainingRequest.For(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 }) with { TrainingInputMode = mode, InputDataConfig = channels };
}
