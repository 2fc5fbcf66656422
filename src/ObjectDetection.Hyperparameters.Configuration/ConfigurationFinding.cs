using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Configuration.Json;

namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>A finding with the configuration key that it concerns.</summary>
[JsonConverter(typeof(ConfigurationJsonConverterFactory))]
public sealed class ConfigurationFinding
{
    internal ConfigurationFinding(string key, string? source, Rule rule, string message)
        : this(key, source, new Finding(rule, message))
    {
    }

    internal ConfigurationFinding(string key, string? source, Finding finding)
    {
        Key = key;
        Source = source;
        Finding = finding;
    }

    /// <summary>Gets the full key, spelled as in the configuration: <c>Training:Hyperparameters:learning_rate</c>.</summary>
    public string Key { get; }

    /// <summary>Gets the description of the provider that contains the key, or <see langword="null"/> if no provider does or the provider is unknown.</summary>
    public string? Source { get; }

    /// <summary>Gets the finding without its key.</summary>
    public Finding Finding { get; }

    /// <inheritdoc cref="Finding.Rule"/>
    public Rule Rule => Finding.Rule;

    /// <inheritdoc cref="Finding.Code"/>
    public string Code => Finding.Code;

    /// <inheritdoc cref="Finding.Severity"/>
    public FindingSeverity Severity => Finding.Severity;

    /// <inheritdoc cref="Finding.Message"/>
    public string Message => Finding.Message;

    /// <inheritdoc cref="Finding.Suggestion"/>
    public string? Suggestion => Finding.Suggestion;

    /// <summary>Returns the key, severity, code, message, suggestion and provider in one line.</summary>
    public override string ToString() => $"{(Key.Length == 0 ? "" : $"{Key}: ")}{Finding}{(Source is null ? "" : $" [{Source}]")}";
}
