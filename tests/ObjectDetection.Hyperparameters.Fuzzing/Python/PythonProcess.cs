using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Fuzzing.Python;

/// <summary>A running Python, which is asked about patterns.</summary>
internal sealed class PythonProcess : IDisposable
{
    private readonly Process process;

    private PythonProcess(Process process)
    {
        this.process = process;
        Version = System.Version.Parse(Read<Greeting>().Version);
    }

    /// <summary>Gets the version, such as 3.11.</summary>
    public Version Version { get; }

    /// <summary>Starts Python, if it is installed.</summary>
    public static PythonProcess? TryStart()
    {
        var script = Path.Combine(AppContext.BaseDirectory, nameof(Python), "match_patterns.py");
        var start = new ProcessStartInfo("python3", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true, StandardInputEncoding = new UTF8Encoding(false) };
        try
        {
            return new PythonProcess(Process.Start(start)!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Asks about several patterns and returns the answers in the same order.</summary>
    public IReadOnlyList<PythonAnswer> Ask(IReadOnlyList<(string Pattern, IReadOnlyList<string> Texts)> questions)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            var (pattern, texts) = questions[i];
            var end = i == questions.Count - 1 ? ",\"last\":true}" : "}";
            process.StandardInput.Write($"{{\"pattern\":{Escape(pattern)},\"texts\":[{string.Join(',', texts.Select(Escape))}]{end}\n");
        }

        process.StandardInput.Flush();
        return [.. questions.Select(_ => Read<PythonAnswer>())];
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Escapes every character: half of a surrogate pair passes, too.</summary>
    private static string Escape(string text) => $"\"{string.Concat(text.Select(static character => $"\\u{(int)character:x4}"))}\"";

    private T Read<T>() => JsonSerializer.Deserialize<T>(process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("Python has ended."))!;

    private sealed record Greeting([property: JsonPropertyName("version")] string Version);
}

/// <summary>What Python says about a pattern.</summary>
/// <param name="Error">Why it is refused, or <see langword="null"/>.</param>
/// <param name="Failure">What went wrong otherwise, or <see langword="null"/>.</param>
/// <param name="Match">A digit for each text: 1 if <c>re.match</c> matches, 0 if not, and a question mark if it takes too long.</param>
/// <param name="Search">The same for <c>re.search</c>.</param>
internal sealed record PythonAnswer(
    [property: JsonPropertyName("error")] string? Error,
    [property: JsonPropertyName("failure")] string? Failure,
    [property: JsonPropertyName("match")] string? Match,
    [property: JsonPropertyName("search")] string? Search);
