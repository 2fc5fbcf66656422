namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Text in the repository that is generated from the library.</summary>
internal static class GeneratedText
{
    private const string Switch = "REGENERATE";

    /// <summary>Gets a value indicating whether generated and approved files are to be written anew.</summary>
    public static bool IsRegenerating => Environment.GetEnvironmentVariable(Switch) == "1";

    /// <summary>Fails when a file is not what the library would generate today; with REGENERATE=1 in the environment it writes the file instead.</summary>
    public static void ShouldBeFresh(string file, string expected)
    {
        if (IsRegenerating)
        {
            File.WriteAllText(Repository.PathOf(file), expected);
            return;
        }

        var actual = File.Exists(Repository.PathOf(file)) ? Repository.Read(file) : "";
        if (actual != expected)
        {
            Assert.Fail($"{file} is generated, and stale. Run '{Switch}=1 dotnet test', look at the difference and commit it:\n{Difference(actual, expected)}");
        }
    }

    /// <summary>The same for the part of a file between the comments <c>name:begin</c> and <c>name:end</c>.</summary>
    public static void ShouldBeFresh(string file, string name, string expected)
    {
        var (begin, end) = ($"<!-- {name}:begin -->\n", $"<!-- {name}:end -->");
        var text = Repository.Read(file);
        var from = text.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = text.IndexOf(end, StringComparison.Ordinal);
        ShouldBeFresh(file, text[..from] + expected + text[to..]);
    }

    private static string Difference(string actual, string expected)
    {
        var (old, now) = (actual.Split('\n'), expected.Split('\n'));
        string[] lines = [.. old.Except(now).Select(static line => "- " + line), .. now.Except(old).Select(static line => "+ " + line)];
        return lines.Length == 0 ? "(the same lines in another order or number)" : string.Join('\n', lines);
    }
}
