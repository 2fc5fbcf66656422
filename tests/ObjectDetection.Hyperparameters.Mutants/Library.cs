using System.Collections.Immutable;
using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>The project of a slice, as the compiler sees it.</summary>
internal sealed class Library
{
    private readonly Slice slice;
    private readonly CSharpCompilation compilation;
    private readonly ImmutableArray<ResourceDescription> resources;

    private Library(Slice slice, CSharpCompilation compilation, ImmutableArray<ResourceDescription> resources)
    {
        this.slice = slice;
        this.compilation = compilation;
        this.resources = resources;
    }

    /// <summary>Asks MSBuild how it compiles the project, and reads the sources.</summary>
    public static async Task<Library> LoadAsync(Slice slice)
    {
        var folder = slice.Source;
        var arguments = CSharpCommandLineParser.Default.Parse(await CompilerArgumentsAsync(folder), folder, sdkDirectory: null);
        var trees = arguments.SourceFiles.AsParallel().AsOrdered()
            .Select(file => CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(file.Path), System.Text.Encoding.UTF8), arguments.ParseOptions, file.Path)).ToArray();
        var references = arguments.MetadataReferences.Select(reference => MetadataReference.CreateFromFile(reference.Reference, reference.Properties));
        var options = arguments.CompilationOptions.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithSpecificDiagnosticOptions([]).WithConcurrentBuild(false);
        Compilation compilation = CSharpCompilation.Create(arguments.CompilationName, trees, references, options);

        var generators = arguments.AnalyzerReferences.SelectMany(static reference => Generators(reference.FilePath));
        CSharpGeneratorDriver.Create(generators, parseOptions: arguments.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out compilation, out _);
        return new Library(slice, (CSharpCompilation)compilation, arguments.ManifestResources);
    }

    public List<Mutant> FindMutants() =>
        [.. compilation.SyntaxTrees.Where(tree => slice.Has(tree.FilePath)).SelectMany(tree => Mutator.Find(tree, slice.Folder == "Catalogue"))];

    /// <summary>Compiles the project with one change, or none; answers with <see langword="null"/> where the change does not compile.</summary>
    public byte[]? Compile(Mutant? mutant)
    {
        var changed = mutant is null ? compilation : compilation.ReplaceSyntaxTree(mutant.Tree, mutant.Apply());
        using var assembly = new MemoryStream();
        return changed.Emit(assembly, manifestResources: resources).Success ? assembly.ToArray() : null;
    }

    /// <summary>Asks for the arguments without compiling. A file that does not exist lets nothing be up to date.</summary>
    private static async Task<IEnumerable<string>> CompilerArgumentsAsync(string folder)
    {
        string[] question =
        [
            "msbuild", folder, "-target:PrepareResources;Compile", "-getItem:CscCommandLineArgs",
            "-property:TargetFramework=net10.0;ProvideCommandLineArgs=true;SkipCompilerExecution=true;BuildProjectReferences=false;NonExistentFile=none",
        ];
        using var process = Process.Start(new ProcessStartInfo("dotnet", question) { RedirectStandardOutput = true })!;
        using var answer = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync());
        return [.. answer.RootElement.GetProperty("Items").GetProperty("CscCommandLineArgs").EnumerateArray().Select(static item => item.GetProperty("Identity").GetString()!)];
    }

    private static ImmutableArray<ISourceGenerator> Generators(string path) =>
        new AnalyzerFileReference(path, new Loader()).GetGenerators(LanguageNames.CSharp);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.LoadFrom(fullPath);
    }
}
