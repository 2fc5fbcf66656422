namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Writes a string map in the shorthand syntax of the AWS CLI.</summary>
/// <remarks>https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-shorthand.html</remarks>
internal static class AwsCliShorthand
{
    public static string Write(IEnumerable<KeyValuePair<string, string>> map) => string.Join(',', map.Select(static entry => $"{entry.Key}={Value(entry.Value)}"));

    /// <summary>Quotes a text where that is needed.</summary>
    private static string Value(string text) =>
        text.Length > 0 && text.All(static c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-')
            ? text
            : $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
