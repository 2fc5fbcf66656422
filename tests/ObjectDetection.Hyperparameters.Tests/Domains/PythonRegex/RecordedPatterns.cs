using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

/// <summary>What several versions of Python made of the patterns in <c>python-patterns.json</c>.</summary>
internal sealed record RecordedPatterns(Dictionary<string, string[]> Names, string[] Versions, RecordedPattern[] Patterns)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Domains", "PythonRegex");

    public static RecordedPatterns Load() => Read<RecordedPatterns>(File.ReadAllText(Path.Combine(Folder, "python-patterns.json")));

    public static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    /// <summary>The names one of the two readings picks, in the notation of the data.</summary>
    public string Digest(Func<string, PythonMatch> reading) => string.Join(' ', Names.Values.Select(names => Digest(names, reading)));

    /// <summary>The newest recorded version that is not newer than the given one.</summary>
    public string? Nearest(string version) => Versions.LastOrDefault(v => Version.Parse(v) <= Version.Parse(version));

    private static string Digest(string[] names, Func<string, PythonMatch> reading)
    {
        var picked = names.Where(n => reading(n) == PythonMatch.Matched).ToArray();
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', picked))));
        return $"{picked.Length}:{hash[..8].ToLowerInvariant()}";
    }
}

/// <summary>What a Python made of a pattern: an error, or the names picked.</summary>
internal record PythonAnswer
{
    public string? Error { get; init; }

    public int? Position { get; init; }

    public string? Match { get; init; }

    public string? Search { get; init; }
}

/// <summary>A pattern, Python 3.7's answer, and the answers of the versions that differ.</summary>
internal sealed record RecordedPattern : PythonAnswer
{
    public required string Pattern { get; init; }

    public Dictionary<string, PythonAnswer> Other { get; init; } = [];

    /// <summary>Where the library knowingly differs from Python 3.7.</summary>
    public KnownDifference? Ours { get; init; }

    public PythonAnswer By(string version) => Other.GetValueOrDefault(version, this);
}

/// <summary>The library's verdict where it is not Python 3.7's, and why.</summary>
internal sealed record KnownDifference(bool Valid, string Because);
