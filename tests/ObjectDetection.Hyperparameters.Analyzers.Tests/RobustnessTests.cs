using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>The analyzer never throws, whatever is written so far. <see cref="Compiler"/> fails on AD0001.</summary>
public sealed class RobustnessTests
{
    private const string GlobalUsings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;
        """;

    public static TheoryData<string> Files =>
    [
        "samples/Quickstart/Program.cs", "samples/Tuning/VisualInspection.cs", "samples/TrainingService/JobSubmitter.cs", "samples/JobService/Job.cs", "samples/ConfigurationTests/JobCatalogue.cs",
        "tests/ObjectDetection.Hyperparameters.Analyzers.Tests/Sources/Everything.txt",
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_that_ends_after_any_token_is_analyzed(string file)
    {
        var text = Repository.Read(file);
        var tokens = CSharpSyntaxTree.ParseText(text, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken).DescendantTokens();
        var usings = Compiler.Parse(GlobalUsings);

        foreach (var token in tokens)
        {
            Compiler.Report([usings, Compiler.Parse(text[..token.Span.End])]);
        }
    }

    [Fact]
    public void Every_file_of_tests_is_analyzed()
    {
        var found = SourcesIn("tests").GroupBy(static path => Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)[1])
            .SelectMany(static project => Compiler.Report(project.Select(static path => Compiler.Parse(File.ReadAllText(path), path)).Prepend(Compiler.Parse(GlobalUsings))));

        found.Should().HaveCountGreaterThan(20, "tests write wrong configurations on purpose");
    }

    /// <summary>The samples are right, apart from two warnings that show what a review finds.</summary>
    [Fact]
    public void Samples_cause_no_false_alarm() =>
        SourcesIn("samples").GroupBy(static path => Path.GetRelativePath(Repository.Root, path).Split(Path.DirectorySeparatorChar)[1])
            .SelectMany(static project => Compiler.Report(project.Select(static path => Compiler.Parse(File.ReadAllText(path), path)).Prepend(Compiler.Parse(GlobalUsings))))
            .Select(static diagnostic => $"{Path.GetRelativePath(Repository.Root, diagnostic.Location.SourceTree!.FilePath).Replace('\\', '/')} {diagnostic.Id}")
            .Should().Equal("samples/Quickstart/PascalVoc.cs ODH301", "samples/Quickstart/PascalVoc.cs ODH305");

    private static IEnumerable<string> SourcesIn(string folder) =>
        Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(static path => !path.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
