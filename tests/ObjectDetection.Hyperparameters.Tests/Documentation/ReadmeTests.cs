using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Table_of_hyperparameters_is_what_the_catalogue_says() =>
        GeneratedText.ShouldBeFresh("README.md", "hyperparameters", HyperparameterTable.Render());

    [Fact]
    public void Code_is_that_of_the_quickstart()
    {
        var sample = Regions().Matches(Repository.Read("samples/Quickstart/PascalVoc.cs")).Select(region => Outdent(region.Groups["code"].Value));
        var readme = CodeBlock().Match(Repository.Read("README.md")).Groups["code"].Value;

        readme.Should().Be(string.Join("\n", sample));
    }

    private static string Outdent(string code)
    {
        var lines = code.TrimEnd().Split('\n');
        var indent = lines.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Concat(lines.Select(line => (line.Length > indent ? line[indent..] : "") + "\n"));
    }

    [GeneratedRegex(@"^ *#region README\n(?<code>.*?)^ *#endregion", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Regions();

    [GeneratedRegex(@"^```csharp\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
