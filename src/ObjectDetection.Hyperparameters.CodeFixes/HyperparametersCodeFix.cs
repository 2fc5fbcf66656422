using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Analyzers;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Does what the message of a diagnostic says: writes what was meant, removes what is ignored, turns a map into the record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HyperparametersCodeFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(Descriptors.All.Select(static descriptor => descriptor.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is ExpressionSyntax expression)
            {
                RegisterReplacement(context, diagnostic, root, expression);
                RegisterRemoval(context, diagnostic, root, expression);
            }

            RegisterRecord(context, diagnostic, root);
        }
    }

    private static void RegisterReplacement(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, ExpressionSyntax expression)
    {
        if (diagnostic.Properties.TryGetValue(Repair.Replacement, out var replacement) && replacement is not null)
        {
            Register(
                context, diagnostic, $"Change to {replacement}", Repair.Replacement,
                () => root.ReplaceNode(expression, SyntaxFactory.ParseExpression(replacement).WithTriviaFrom(expression)));
        }
    }

    private static void RegisterRemoval(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root, ExpressionSyntax expression)
    {
        if (diagnostic.Properties.ContainsKey(Repair.Removal) && Removals.Of(root, expression) is { } remove)
        {
            Register(context, diagnostic, $"Remove {diagnostic.Properties[Repair.Name]}", Repair.Removal, remove);
        }
    }

    private static void RegisterRecord(CodeFixContext context, Diagnostic diagnostic, SyntaxNode root)
    {
        if (diagnostic.Properties.TryGetValue(Repair.Record, out var record) && record is not null
            && diagnostic.AdditionalLocations is [var location, ..]
            && root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is BaseObjectCreationExpressionSyntax map)
        {
            context.RegisterCodeFix(
                CodeAction.Create(TypedRecord.Title, cancellation => TypedRecord.Apply(context.Document, map, record, cancellation), Repair.Record), diagnostic);
        }
    }

    private static void Register(CodeFixContext context, Diagnostic diagnostic, string title, string key, Func<SyntaxNode> change) =>
        context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(context.Document.WithSyntaxRoot(change())), key), diagnostic);
}
