using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

public sealed class KnownFailureTests
{
    public static TheoryData<string, string, string[]> Reasons => new()
    {
        { "ODH851", "ClientError: The value u'vgg' is not valid for the u'base_network' hyperparameter which expects one of the following: a value in [u'vgg-16']", ["base_network"] },
        { "ODH851", "ClientError: Invalid parameter value 'momentum'.", ["momentum"] },
        { "ODH852", "ClientError: No value(s) were specified for 'num_classes' which are required hyperparameter(s) (caused by ValidationError)", ["num_classes"] },
        {
            "ODH852", "No value(s) were specified for 'num_classes', u'num_training_samples' which are required hyperparameter(s)", ["num_classes", "num_training_samples"]
        },
        { "ODH853", "ClientError: Invalid parameter value 'label_width'. Please ensure", ["label_width"] },
        { "ODH853", "ImageDetRecordIOParser: label_pad_width: 350 smaller than estimated width: 467", ["label_width"] },
        { "ODH854", "Not enough label packed in img_list or rec file.", [] },
        { "ODH854", "ClientError: Not enough annotation packed in the list file or the RecordIO file. Each object requires at least five numbers", [] },
        { "ODH855", "ClientError: Please use a GPU instance for training, exit code: 2", [] },
        { "ODH856", "IndexError: index 20 is out of bounds for axis 0 with size 20", ["num_classes"] },
        { "ODH857", "Check failed: (label_width - header_width) % object_width_ == 0 (1 vs. 0)", [] },
        { "ODH858", "src/storage/./pooled_storage_manager.h:107: cudaMalloc failed: out of memory", ["mini_batch_size", "image_shape"] },
        { "ODH858", "CUDA_ERROR_OUT_OF_MEMORY", ["mini_batch_size", "image_shape"] },
        { "ODH859", "ClientError: Unable to parse record. Please make sure input data is in correct recordio format. , exit code: 2", [] },
        { "ODH860", "InternalServerError: We encountered an internal error - Platform Error: SageMaker pipe channel timed out", [] },
        { "ODH861", "ValidationException: No S3 objects found under S3 URL \"s3://bucket/train\"", [] },
        { "ODH862", "ClientError: Unable to start training. Empty .rec file in train channel., exit code: 2", [] },
        { "ODH863", "ValueError: Schedule step must be an increasing integer list", ["lr_scheduler_step"] },
        { "ODH863", "ValueError: Schedule step must be greater or equal than 1 round", ["lr_scheduler_step"] },
        { "ODH864", "Check failed: number of input must be bigger than batch size", ["mini_batch_size"] },
        { "ODH865", "ValueError: Too many slices. Some splits are empty.", ["mini_batch_size"] },
        { "ODH866", "sre_constants.error: unbalanced parenthesis", ["freeze_layer_pattern"] },
        { "ODH867", "Got empty batch from pipe. Please check that AttributeNames matches", [] },
        { "ODH868", "The Record IO header does not start with the magic number", [] },
        { "ODH869", "ResourceLimitExceeded: The account-level service limit 'ml.p3.2xlarge for training job usage' is 0 Instances", [] },
        { "ODH871", "MaxRuntimeExceeded", [] },
    };

    [Theory]
    [MemberData(nameof(Reasons))]
    public void Known_failure_names_its_cause(string code, string reason, string[] names)
    {
        var finding = TrainingLog.ExplainFailure(reason);

        finding!.Code.Should().Be(code);
        finding.Names.Should().Equal(names);
        finding.Message.Should().EndWith(".").And.Match(message => message.Length <= 240);
        LogCases.Read(reason).Failure.Should().BeEquivalentTo(finding, static options => options.Excluding(static one => one.Location));
    }

    [Theory]
    [InlineData("AlgorithmError: something else, exit code: 1")]
    [InlineData("InternalServerError: We encountered an internal error. Please try again.")]
    [InlineData("[03/21/2023 10:00:00 ERROR 140] Customer Error: of an unknown kind")]
    public void Unknown_failure_has_no_cause(string line)
    {
        TrainingLog.ExplainFailure(line).Should().BeNull();

        var report = LogCases.Read(line);

        (report.Outcome, report.Cause, report.FailureLine).Should().Be((TrainingOutcome.Failed, null, line));
        report.Names.Should().BeEmpty();
    }

    [Theory]
    [InlineData("Corrupt JPEG data: 2 extraneous bytes before marker 0xd9")]
    [InlineData("ProfilerReport-1611000922: IssuesFound")]
    [InlineData("[06/08/2021 00:20:14 WARNING 1] wait_for_all_workers will not sync workers since the kv store is not running distributed")]
    [InlineData("Traceback (most recent call last)\nKeyboardInterrupt: ")]
    public void Harmless_line_is_no_failure(string line) => LogCases.Read(line).Outcome.Should().Be(TrainingOutcome.Running);

    [Theory]
    [InlineData("2023-03-21 10:00:00 Stopping - Stopping the training job", TrainingOutcome.Stopped)]
    [InlineData("2023-03-21 10:00:00 Stopped - Training job stopped", TrainingOutcome.Stopped)]
    [InlineData("MaxWaitTimeExceeded - Training job exceeded its wait time", TrainingOutcome.Stopped)]
    [InlineData("Interrupted - Training job interrupted\nStarting - Insufficient capacity", TrainingOutcome.Running)]
    [InlineData("UnexpectedStatusException: Error for Training job x: Stopped. Reason: ", TrainingOutcome.Stopped)]
    [InlineData("UnexpectedStatusException: Error for Training job x: Failed. Reason: AlgorithmError: y", TrainingOutcome.Failed)]
    [InlineData("2023-03-21 10:00:00 Failed - Training job failed", TrainingOutcome.Failed)]
    [InlineData("Test data is not provided.\n2023-03-21 10:00:00 Failed - Training job failed", TrainingOutcome.Failed)]
    [InlineData("ClientError: x\n2023-03-21 10:00:00 Completed - Training job completed", TrainingOutcome.Completed)]
    [InlineData("[1 INFO] Test data is not provided.", TrainingOutcome.Completed)]
    public void Status_lines_decide(string log, TrainingOutcome outcome) => LogCases.Read(log).Outcome.Should().Be(outcome);

    [Fact]
    public void Described_job_is_read_in_the_same_way()
    {
        var report = LogCases.Read("""
            {
              "TrainingJobStatus": "Failed",
              "SecondaryStatus": "Failed",
              "FailureReason": "ClientError: The value 'x' is not valid for the 'optimizer' hyperparameter which expects one of the following: sgd",
              "HyperParameters": { "optimizer": "x", "num_classes": "2", "num_training_samples": "10" }
            }
            """);

        (report.Outcome, report.Names.Single(), report.Failure!.AttemptedValue).Should().Be((TrainingOutcome.Failed, "optimizer", "x"));
        report.HyperParameters.Should().HaveCount(3);
        report.Review!.IsSubmittable.Should().BeFalse();
    }
}
