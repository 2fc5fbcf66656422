// Probes data in S3, with the credentials and the region of the environment: DatasetInS3 s3://bucket/data
using Amazon.Runtime;
using Amazon.S3;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Datasets.S3;

if (args is not [var uri])
{
    Console.Error.WriteLine("usage: DatasetInS3 s3://BUCKET/FOLDER");
    return 2;
}

try
{
    #region docs
    using var client = new AmazonS3Client();
    var storage = new S3DatasetStorage(client);
    var options = new DatasetProbeOptions { References = storage, MaxDegreeOfParallelism = 32 };

    var report = await DatasetProbe.ProbeAsync(storage, [uri], options);

    Console.WriteLine(report.Suggested);
    foreach (var problem in report.Problems)
    {
        Console.WriteLine(problem);
    }
    #endregion

    return report.HasErrors ? 1 : 0;
}
catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or AmazonClientException)
{
    Console.Error.WriteLine(failure.Message);
    return 2;
}
