using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>What docs/analyzer.md shows.</summary>
public sealed class PageTests
{
    private static readonly string Page = Repository.Read("docs/analyzer.md");

    [Fact]
    public void Picture_is_what_the_compiler_prints()
    {
        var compilation = Compiler.Compile([Compiler.Parse(Block("csharp"), "Job.cs")], OutputKind.ConsoleApplication);

        Compiler.Report(compilation).Select(static diagnostic => Format(diagnostic)).Should().Equal(Block("text").TrimEnd().Split('\n'));
    }

    private static string Format(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return $"{diagnostic.Location.SourceTree!.FilePath}({start.Line + 1},{start.Character + 1}): {diagnostic.Severity.ToString().ToLowerInvariant()} {diagnostic.Id}: {diagnostic.GetMessage(null)}";
    }

    private static string Block(string language)
    {
        var start = Page.IndexOf($"```{language}\n", StringComparison.Ordinal) + language.Length + 4;
        return Page[start..Page.IndexOf("```", start, StringComparison.Ordinal)];
    }
}
