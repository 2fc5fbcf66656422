using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Code that stands in a page and in a file that is compiled.</summary>
internal static partial class CodeRegions
{
    /// <summary>The regions <c>docs</c> of a C# file, without their indentation.</summary>
    public static IEnumerable<string> Of(string file) => Regions().Matches(Repository.Read(file)).Select(static region => Outdent(region.Groups["code"].Value));

    /// <summary>The C# blocks of a page.</summary>
    public static IEnumerable<string> InPage(string file) => Blocks().Matches(Repository.Read(file)).Select(static block => block.Groups["code"].Value);

    private static string Outdent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(static line => line.Length > 0).Min(static line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
    }

    [GeneratedRegex(@"^ *#region docs\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Regions();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();
}
