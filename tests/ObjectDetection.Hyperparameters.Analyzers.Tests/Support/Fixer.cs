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
    public static async Task<IReadOnlyList<string>> Titles(string source) =>
        [.. (await Actions(DocumentOf(source))).Select(static action => action.Title)];

    /// <summary>Applies the fix with a title, and returns the new source, which must compile.</summary>
    public static async Task<string> Apply(string source, string title)
    {
        var document = DocumentOf(source);
        var action = (await Actions(document)).First(action => action.Title.StartsWith(title, StringComparison.Ordinal));
        var operations = await action.GetOperationsAsync(TestContext.Current.CancellationToken);
        var changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution.GetDocument(document.Id)!;
        var text = (await changed.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
        Compiler.Errors(text).Should().BeEmpty();
        return text;
    }

    private static async Task<List<CodeAction>> Actions(Document document)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var diagnostics = await compilation.WithAnalyzers([new HyperparametersAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        var actions = new List<CodeAction>();
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            await new HyperparametersCodeFix().RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        }

        return actions;
    }

    private static Document DocumentOf(string source)
    {
        var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "Code", "Code", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary), metadataReferences: Compiler.References));
        return workspace.AddDocument(project.Id, "Code.cs", Microsoft.CodeAnalysis.Text.SourceText.From(source));
    }
}
