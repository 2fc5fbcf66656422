using Microsoft.Extensions.Logging;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>What is logged.</summary>
internal static partial class Log
{
    /// <summary>The category of all that is logged.</summary>
    public const string Category = "ObjectDetection.Hyperparameters.Configuration";

    /// <summary>Logs a warning or an info, in one line.</summary>
    public static void Found(ILogger logger, ConfigurationFinding finding)
    {
        if (finding.Severity == FindingSeverity.Info)
        {
            FoundInfo(logger, finding.Key, finding.Code, WithSuggestion(finding));
        }
        else
        {
            FoundWarning(logger, finding.Key, finding.Code, WithSuggestion(finding));
        }
    }

    [LoggerMessage(1, LogLevel.Debug, "{Section} was read: {Hyperparameters}")]
    public static partial void Read(ILogger logger, string section, ObjectDetectionHyperparameters hyperparameters);

    [LoggerMessage(
        4,
        LogLevel.Error,
        "{Section} has changed, but does not hold usable hyperparameters: those that were read last stay in use. Problems: {Count}")]
    public static partial void Kept(ILogger logger, string section, int count);

    [LoggerMessage(5, LogLevel.Error, "{Failure}")]
    public static partial void Failure(ILogger logger, string failure);

    [LoggerMessage(6, LogLevel.Error, "{Section} has changed, but could not be read: the hyperparameters that were read last stay in use.")]
    public static partial void NotRead(ILogger logger, Exception exception, string section);

    [LoggerMessage(7, LogLevel.Error, "{Section} has changed, and one that listened for it has failed.")]
    public static partial void ListenerFailed(ILogger logger, Exception exception, string section);

    [LoggerMessage(2, LogLevel.Warning, "{Key}: {Code}: {Message}")]
    private static partial void FoundWarning(ILogger logger, string key, string code, string message);

    [LoggerMessage(3, LogLevel.Information, "{Key}: {Code}: {Message}")]
    private static partial void FoundInfo(ILogger logger, string key, string code, string message);

    private static string WithSuggestion(ConfigurationFinding finding) =>
        finding.Suggestion is null ? finding.Message : $"{finding.Message} Did you mean {finding.Suggestion}?";
}
