extern alias analyzer;
using analyzer::ObjectDetection.Hyperparameters.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ObjectDetection.Hyperparameters.CodeFixes;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests.Support;

/// <summary>Applies code fixes as an editor does.</summary>
internal static class Fixer
{
    /// <summary>Returns the titles of the fixes that are offered, in the order of the diagnostics.</summary>
    public static async Task<IReadOnlyList<string>> Titles(string source, LanguageVersion version = LanguageVersion.Default) =>
        [.. (await Actions(DocumentOf(source, version))).Select(static action => action.Title)];

    /// <summary>Applies the fix with a title, and returns the new source, which must compile.</summary>
    public static async Task<string> Apply(string source, string title, LanguageVersion version = LanguageVersion.Default)
    {
        var document = DocumentOf(source, version);
        var action = (await Actions(document)).First(action => action.Title.StartsWith(title, StringComparison.Ordinal));
        return await TextOf(document, action, version);
    }

    /// <summary>Applies a kind of fix to the whole file, and returns the new source, which must compile.</summary>
    public static async Task<string> ApplyAll(string source, string kind)
    {
        var document = DocumentOf(source);
        var provider = new HyperparametersCodeFix();
        var context = new FixAllContext(document, provider, FixAllScope.Document, kind, provider.FixableDiagnosticIds, new Diagnostics(await DiagnosticsOf(document)), TestContext.Current.CancellationToken);
        return await TextOf(document, (await provider.GetFixAllProvider().GetFixAsync(context))!, LanguageVersion.Default);
    }

    private static async Task<string> TextOf(Document document, CodeAction action, LanguageVersion version)
    {
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Compiler.Errors(text, version).Should().BeEmpty();
        return text;
    }

    private static async Task<List<CodeAction>> Actions(Document document)
    {
        var diagnostics = await DiagnosticsOf(document);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            await new HyperparametersCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static async Task<System.Collections.Immutable.ImmutableArray<Diagnostic>> DiagnosticsOf(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        return await compilation.WithAnalyzers([new HyperparametersAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }

    private static Document DocumentOf(string source, LanguageVersion version = LanguageVersion.Default)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Code", "Code", LanguageNames.CSharp,
            parseOptions: new CSharpParseOptions(version),
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Compiler.References));
        return workspace.AddDocument(project.Id, "Code.cs", Microsoft.CodeAnalysis.Text.SourceText.From(source));
    }

    private sealed class Diagnostics(System.Collections.Immutable.ImmutableArray<Diagnostic> all) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(all);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
