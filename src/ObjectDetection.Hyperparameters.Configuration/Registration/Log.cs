using Microsoft.Extensions.Logging;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

internal static partial class Log
{
    public const string Category = "ObjectDetection.Hyperparameters.Configuration";

    public static void Found(ILogger logger, ConfigurationFinding finding)
    {
        var message = finding.Suggestion is null ? finding.Message : $"{finding.Message} Did you mean {finding.Suggestion}?";
        if (finding.Severity == FindingSeverity.Info)
        {
            FoundInfo(logger, finding.Key, finding.Code, message);
        }
        else
        {
            FoundWarning(logger, finding.Key, finding.Code, message);
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Section} was read: {Hyperparameters}")]
    public static partial void Read(ILogger logger, string section, ObjectDetectionHyperparameters hyperparameters);

    [LoggerMessage(4, LogLevel.Error, "{Section} changed, but is not usable. The previous hyperparameters stay in use. Problems: {Count}")]
    public static partial void Kept(ILogger logger, string section, int count);

    [LoggerMessage(5, LogLevel.Error, "{Failure}")]
    public static partial void Failure(ILogger logger, string failure);

    [LoggerMessage(6, LogLevel.Error, "{Section} cannot be read. The previous hyperparameters stay in use.")]
    public static partial void NotRead(ILogger logger, Exception exception, string section);

    [LoggerMessage(7, LogLevel.Error, "{Section} changed, but a listener threw an exception.")]
    public static partial void ListenerFailed(ILogger logger, Exception exception, string section);

    [LoggerMessage(2, LogLevel.Warning, "{Key}: {Code}: {Message}")]
    private static partial void FoundWarning(ILogger logger, string key, string code, string message);

    [LoggerMessage(3, LogLevel.Information, "{Key}: {Code}: {Message}")]
    private static partial void FoundInfo(ILogger logger, string key, string code, string message);
}
