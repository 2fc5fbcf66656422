extern alias analyzer;
using System.Collections.Immutable;
using analyzer::ObjectDetection.Hyperparameters.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests.Support;

/// <summary>Compiles sources with the analyzer, in this process.</summary>
internal static class Compiler
{
    public const string Usings =
        """
        using System; using System.Collections.Generic; using System.Linq;
        using ObjectDetection.Hyperparameters; using ObjectDetection.Hyperparameters.Catalogue; using ObjectDetection.Hyperparameters.Tuning;

        """;

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest);

    public static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileNameWithoutExtension(path) is not ("ObjectDetection.Hyperparameters.Analyzers" or "ObjectDetection.Hyperparameters.CodeFixes"))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Returns what the analyzer reports, in the order of the source.</summary>
    public static IReadOnlyList<Diagnostic> Report(string source, params (string Name, string Value)[] options) => Report([Parse(source)], options);

    /// <summary>Returns what the analyzer reports about one method's body, which must compile.</summary>
    public static IReadOnlyList<Diagnostic> ReportBody(string body, string members = "")
    {
        var source = $"{Usings}#nullable enable\npublic static class Program {{ {members} public static void Main() {{\n{body}\n}} public static T Late<T>(T value) => value; }}";
        Errors(source).Should().BeEmpty();
        return Report(source);
    }

    public static SyntaxTree Parse(string source, string path = "") => CSharpSyntaxTree.ParseText(source, Parsing, path);

    public static CSharpCompilation Compile(IEnumerable<SyntaxTree> trees, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        CSharpCompilation.Create("Code", trees, References, new CSharpCompilationOptions(kind, allowUnsafe: true));

    /// <summary>Returns the compiler's own errors.</summary>
    public static IEnumerable<string> Errors(string source, LanguageVersion version = LanguageVersion.Default) =>
        Compile([CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(version))]).GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString());

    public static IReadOnlyList<Diagnostic> Report(IEnumerable<SyntaxTree> trees, params (string Name, string Value)[] options) => Report(Compile(trees), options);

    public static IReadOnlyList<Diagnostic> Report(CSharpCompilation compilation, params (string Name, string Value)[] options)
    {
        var thrown = new List<string>();
        var analysis = compilation.WithAnalyzers(
            [new HyperparametersAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([], new BuildOptions(options)),
                (exception, _, _) => thrown.Add(exception.ToString()),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var found = analysis.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        thrown.Should().BeEmpty();
        found.Should().NotContain(static diagnostic => diagnostic.Id == "AD0001");
        return [.. found.OrderBy(static diagnostic => diagnostic.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(static diagnostic => diagnostic.Location.SourceSpan.Start)];
    }

    /// <summary>Returns the code and the source text of each diagnostic.</summary>
    public static IEnumerable<string> Places(this IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Select(static diagnostic => $"{diagnostic.Id} {diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan)}");

    private sealed class BuildOptions((string Name, string Value)[] values) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(values);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }

    private sealed class Options((string Name, string Value)[] values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value)
        {
            value = values.FirstOrDefault(pair => pair.Name == key).Value;
            return value is not null;
        }
    }
}
