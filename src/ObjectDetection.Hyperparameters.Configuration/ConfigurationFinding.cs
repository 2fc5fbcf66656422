
namespace ObjectDetection.Hyperparameters.Configuration;

/// <summary>Something that was found in a section of a configuration.</summary>
public sealed class ConfigurationFinding
{
    internal ConfigurationFinding(string key, string? source, Rule rule, string message)
    {
        Key = key;
        Source = source;
        Rule = rule;
        Message = message;
    }

    internal ConfigurationFinding(string key, string? source, Finding finding)
        : this(key, source, finding.Rule, finding.Message)
    {
        Suggestion = finding.Suggestion;
        Finding = finding;
    }

    /// <summary>The whole key, spelled as in the configuration: <c>Training:Hyperparameters:learning_rate</c>.</summary>
    public string Key { get; }

    /// <summary>The provider that gave the key, as it describes itself; <see langword="null"/> where that cannot be told, or no provider did.</summary>
    public string? Source { get; }

    /// <summary>The rule by which it was found.</summary>
    public Rule Rule { get; }

    /// <summary>The rule's stable code.</summary>
    public string Code => Rule.Code;

    /// <summary>What it means for the job.</summary>
    public FindingSeverity Severity => Rule.Severity;

    /// <summary>What is accepted and what was given, the same in every culture.</summary>
    public string Message { get; }

    /// <summary>The name or the value that was probably meant; <see langword="null"/> when none is near.</summary>
    public string? Suggestion { get; }

    /// <summary>The finding about the hyperparameters; <see langword="null"/> when it is about the configuration alone.</summary>
    public Finding? Finding { get; }

    /// <summary>One line: key, severity, code, message, suggestion and provider.</summary>
    public override string ToString()
    {
        var severity = Severity switch
        {
            FindingSeverity.Error => "error",
            FindingSeverity.Warning => "warning",
            _ => "info",
        };
        var suggestion = Suggestion is null ? "" : $" Did you mean {Suggestion}?";
        var source = Source is null ? "" : $" [{Source}]";
        var key = Key.Length == 0 ? "" : $"{Key}: ";
        return $"{key}{severity} {Code}: {Message}{suggestion}{source}";
    }
}
