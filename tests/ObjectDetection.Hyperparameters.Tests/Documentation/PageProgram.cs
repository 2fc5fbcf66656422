using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The C# of a page as one program: its blocks in order, between them what the page takes as given.</summary>
/// <remarks>
/// The program has the usings of a new .NET project. A page that shows usings of the library must show all that it needs; for one that shows none, all the library's
/// namespaces are there. What the compiler says names the line of the page.
/// </remarks>
internal sealed class PageProgram
{
    private const string Library = "ObjectDetection.Hyperparameters";

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.None);

    /// <summary>Differing versions of references, of which no build with the SDK tells either.</summary>
    private static readonly Dictionary<string, ReportDiagnostic> NotAsked = new() { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress };

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    private readonly SortedSet<string> usings = new(StringComparer.Ordinal);
    private readonly StringBuilder statements = new();
    private readonly StringBuilder types = new();

    private PageProgram()
    {
    }

    /// <summary>Compiles the blocks and runs them.</summary>
    public static async Task Run(string file, IEnumerable<MarkdownBlock> blocks, PageGivens givens)
    {
        var program = new PageProgram();
        program.AddGiven(givens.AtTheTop);
        foreach (var block in blocks)
        {
            program.AddGiven(givens.Before(block));
            program.AddBlock(file, block);
            program.AddGiven(givens.After(block));
        }

        await Start(program.Compile(file, givens), givens.Arguments);
    }

    private void AddGiven(string code) => statements.Append("#line default\n").Append(code).Append('\n');

    private void AddBlock(string file, MarkdownBlock block)
    {
        var tree = CSharpSyntaxTree.ParseText(block.Text, Language);
        var root = tree.GetCompilationUnitRoot();
        var errors = tree.GetDiagnostics().Select(
            error => $"{file}({block.Line + error.Location.GetLineSpan().StartLinePosition.Line}): {error.GetMessage(CultureInfo.InvariantCulture)}");
        errors.Should().BeEmpty();
        usings.UnionWith(root.Usings.Select(static line => line.NormalizeWhitespace().ToString()));
        foreach (var member in root.Members)
        {
            var line = block.Line + tree.GetLineSpan(member.FullSpan).StartLinePosition.Line;
            var code = member is GlobalStatementSyntax ? statements : types;
            code.Append(CultureInfo.InvariantCulture, $"#line {line} \"{file}\"\n{member.ToFullString()}\n");
        }
    }

    private MemoryStream Compile(string file, PageGivens givens)
    {
        var showsUsings = usings.Any(static line => line.StartsWith($"using {Library}", StringComparison.Ordinal));
        IEnumerable<string> namespaces = [.. ImplicitUsings, .. showsUsings ? [] : LibraryNamespaces(), .. givens.Namespaces];
        var globals = string.Concat(namespaces.Distinct().Select(static name => $"global using {name};\n"));
        var program = $"{string.Join('\n', usings)}\n{statements}{types}";
        var compilation = CSharpCompilation.Create(
            $"Page.{Path.GetFileNameWithoutExtension(file)}",
            givens.Sources.Prepend(program).Prepend(globals).Select(static source => CSharpSyntaxTree.ParseText(SourceText.From(source), Language)),
            LoadedReferences.All,
            new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: NotAsked));

        var assembly = new MemoryStream();
        var result = compilation.Emit(assembly);

        result.Diagnostics.Where(static found => found.Severity >= DiagnosticSeverity.Warning).Select(static found => found.ToString()).Should().BeEmpty();
        assembly.Position = 0;
        return assembly;
    }

    private static IEnumerable<string> LibraryNamespaces() =>
        typeof(ObjectDetectionHyperparameters).Assembly.GetExportedTypes().Select(static type => type.Namespace!).Distinct();

    private static async Task Start(MemoryStream program, string[] arguments)
    {
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var main = context.LoadFromStream(program).EntryPoint!;
        try
        {
            await Task.Run(() => main.Invoke(null, [arguments])).WaitAsync(TimeSpan.FromMinutes(2));
        }
        catch (TargetInvocationException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException!);
        }
        finally
        {
            context.Unload();
        }
    }
}
