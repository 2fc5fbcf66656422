using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Requests;

// Without an argument: builds a request, checks it as a whole, and prints what `aws sagemaker create-training-job --cli-input-json` accepts.
// With the name of a file: reads the jobs in it, whatever it is, and prints what is wrong with each.
if (args is [var path])
{
    await using var file = File.OpenRead(path);
    var document = await TrainingDocument.ReadAsync(file);
    foreach (var finding in document.Findings)
    {
        Console.WriteLine(finding);
    }

    foreach (var job in document.Jobs)
    {
        Console.WriteLine($"{job.Path}: {job.HyperParameters.Count} entries\n{job.Review()}");
    }

    return;
}

var request = TrainingRequest.For(new ObjectDetectionHyperparameters
{
    NumClasses = 20,
    NumTrainingSamples = 16551,
    BaseNetwork = BaseNetwork.ResNet50,
    LrSchedulerStep = [10, 20],
}) with
{
    TrainingJobName = "pascal-voc",
    RoleArn = "arn:aws:iam::123456789012:role/training",
    TrainingImage = TrainingImages.ForRegion("us-west-2"),
    InputDataConfig =
    [
        Channel.RecordIO("train", "s3://amzn-s3-demo-bucket/train/"),
        Channel.RecordIO("validation", "s3://amzn-s3-demo-bucket/validation/"),
    ],
    S3OutputPath = "s3://amzn-s3-demo-bucket/output",
    InstanceType = "ml.p3.2xlarge",
    InstanceCount = 1,
    VolumeSizeInGB = 50,
    MaxRuntimeInSeconds = 86400,
};
request.Review().EnsureSubmittable();
Console.WriteLine(request.ToJson());
