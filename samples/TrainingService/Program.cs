using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration;
using TrainingService;

// The settings are in the folder of the program, wherever it is started from. Environment variables and the command line override them:
//   Training__Hyperparameters__LearningRate=0.0005 dotnet run --project samples/TrainingService
//   dotnet run --project samples/TrainingService -- --Training:Hyperparameters:Epochs=60
try
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Logging.AddSimpleConsole(format => format.SingleLine = true);
    builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);

    builder.Services.AddObjectDetectionHyperparameters(
        builder.Configuration.GetSection("Training:Hyperparameters"),
        options =>
        {
            options.Context = builder.Configuration.GetSection("Training:Context");
            options.TreatWarningsAsErrors = builder.Configuration["Training:Strict"] is "true" or "True";
        });
    builder.Services.AddHostedService<JobSubmitter>();

    using var host = builder.Build();
    await host.RunAsync();
    return 0;
}
catch (OptionsValidationException exception)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
catch (Exception exception) when (exception is InvalidDataException or FormatException)
{
    await Console.Error.WriteLineAsync($"Cannot read the settings: {exception.GetBaseException().Message}");
    return 1;
}
