using Amazon.Runtime;
using Amazon.SageMaker.Model;

namespace Amazon.Runtime
{
    internal sealed record BasicAWSCredentials(string AccessKey, string SecretKey);
}

/// <summary>Stand-ins with the names and types of the AWS SDK for .NET, version 4, and a service that remembers one job.</summary>
namespace Amazon.SageMaker
{
    internal sealed class AmazonSageMakerConfig
    {
        public string? ServiceURL { get; set; }

        public string? AuthenticationRegion { get; set; }

        public int? MaxErrorRetry { get; set; }
    }

    internal sealed class AmazonSageMakerClient(BasicAWSCredentials credentials, AmazonSageMakerConfig config)
    {
        private CreateTrainingJobRequest? job;

        public (BasicAWSCredentials, AmazonSageMakerConfig) Settings => (credentials, config);

        public Task CreateTrainingJobAsync(CreateTrainingJobRequest request) => Task.FromResult(job = request);

        /// <summary>Describes the job as one that a tuning job launched.</summary>
        public Task<DescribeTrainingJobResponse> DescribeTrainingJobAsync(DescribeTrainingJobRequest request) =>
            Task.FromResult(new DescribeTrainingJobResponse
            {
                HyperParameters = job?.TrainingJobName == request.TrainingJobName
                    ? new(job!.HyperParameters!) { ["_tuning_objective_metric"] = "validation:mAP" }
                    : null,
            });
    }
}

namespace Amazon.SageMaker.Model
{
    internal sealed class CreateTrainingJobRequest
    {
        public string? TrainingJobName { get; set; }

        public Dictionary<string, string>? HyperParameters { get; set; }
    }

    internal sealed class DescribeTrainingJobRequest
    {
        public string? TrainingJobName { get; set; }
    }

    internal sealed class DescribeTrainingJobResponse
    {
        public Dictionary<string, string>? HyperParameters { get; set; }
    }
}
