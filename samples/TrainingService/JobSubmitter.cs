using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters;

namespace TrainingService;

/// <summary>Represents the service that submits the job. It never sees invalid hyperparameters, because the host does not start with them.</summary>
internal sealed class JobSubmitter(IOptions<ObjectDetectionHyperparameters> hyperparameters, IHostApplicationLifetime lifetime) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A real service would hand the map to CreateTrainingJobRequest.HyperParameters.
        foreach (var (name, value) in hyperparameters.Value.ToHyperParameters())
        {
            await Console.Out.WriteLineAsync($"{name} = {value}");
        }

        lifetime.StopApplication();
    }
}
