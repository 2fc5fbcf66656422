using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using ObjectDetection.Hyperparameters.Analyzers;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Does what the message of a diagnostic says: writes what was meant, removes what is ignored, turns a map into the record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HyperparametersCodeFix : CodeFixProvider
{
    private static readonly string[] Kinds = [Repair.Replacement, Repair.Removal, Repair.Record];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.CreateRange(Descriptors.All.Select(static descriptor => descriptor.Id));

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => new AllOfDocument();

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var kind in Kinds)
            {
                var changes = await ChangesAsync(context.Document, diagnostic, kind, context.CancellationToken).ConfigureAwait(false);
                if (changes.Count > 0)
                {
                    context.RegisterCodeFix(CodeAction.Create(TitleOf(diagnostic, kind), cancellation => ApplyAsync(context.Document, changes, cancellation), kind), diagnostic);
                }
            }
        }
    }

    private static string TitleOf(Diagnostic diagnostic, string kind) => kind switch
    {
        Repair.Replacement => $"Change to {diagnostic.Properties[Repair.Replacement]}",
        Repair.Removal => $"Remove {diagnostic.Properties[Repair.Name]}",
        _ => TypedRecord.Title,
    };

    /// <summary>Returns what a kind of fix changes, which is nothing if it cannot be applied.</summary>
    private static async Task<IReadOnlyList<TextChange>> ChangesAsync(Document document, Diagnostic diagnostic, string kind, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(kind, out var value) || value is null || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root)
        {
            return [];
        }

        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        if (kind == Repair.Record)
        {
            return diagnostic.AdditionalLocations is [var location, ..]
                && root.FindNode(location.SourceSpan, getInnermostNodeForTie: true) is BaseObjectCreationExpressionSyntax map
                && await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
                ? TypedRecord.Changes(model, text, map, value)
                : [];
        }

        return root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) is not ExpressionSyntax expression ? []
            : kind == Repair.Removal ? Removals.Of(text, expression) is { } span ? [new TextChange(span, "")] : []
            : Removals.HasComments(expression, expression.Span) ? []
            : [new TextChange(expression.Span, value)];
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellation) =>
        document.WithText((await document.GetTextAsync(cancellation).ConfigureAwait(false)).WithChanges(Combine(changes)));

    /// <summary>Combines changes in the order of their places. What is removed twice is removed once, and of other changes of one place, the first is made.</summary>
    private static List<TextChange> Combine(IEnumerable<TextChange> changes)
    {
        var combined = new List<TextChange>();
        foreach (var change in changes.Distinct().OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End))
        {
            if (combined.Count == 0 || combined[^1].Span.End <= change.Span.Start)
            {
                combined.Add(change);
            }
            else if (change.NewText!.Length == 0 && combined[^1].NewText!.Length == 0)
            {
                combined[^1] = new TextChange(TextSpan.FromBounds(combined[^1].Span.Start, Math.Max(combined[^1].Span.End, change.Span.End)), "");
            }
        }

        return combined;
    }

    /// <summary>Applies a kind of fix to all diagnostics of a file in one go.</summary>
    private sealed class AllOfDocument : DocumentBasedFixAllProvider
    {
        protected override async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
        {
            var changes = new List<TextChange>();
            foreach (var diagnostic in diagnostics)
            {
                changes.AddRange(await ChangesAsync(document, diagnostic, context.CodeActionEquivalenceKey ?? Repair.Replacement, context.CancellationToken).ConfigureAwait(false));
            }

            return changes.Count == 0 ? document : await ApplyAsync(document, changes, context.CancellationToken).ConfigureAwait(false);
        }
    }
}
