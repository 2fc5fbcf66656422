using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Removes the assignment or the entry of a value.</summary>
internal static class Removals
{
    /// <summary>Returns what is to be removed with a value, or <see langword="null"/> if it cannot be removed without the loss of a comment or a directive.</summary>
    public static TextSpan? Of(SourceText text, ExpressionSyntax value)
    {
        foreach (var node in value.AncestorsAndSelf())
        {
            switch (node)
            {
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: not InitializerExpressionSyntax } initializer } item
                    when item is AssignmentExpressionSyntax or InitializerExpressionSyntax:
                    return Checked(initializer, OfItem(text, initializer.Expressions, initializer.Expressions.IndexOf(item)));
                case ExpressionStatementSyntax { Parent: BlockSyntax block } statement:
                    return Checked(block, WithLine(text, statement.Span) ?? WithBlanksBehind(text, statement.Span));
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Determines whether a part of the source contains a comment or a directive.</summary>
    public static bool HasComments(SyntaxNode root, TextSpan span) =>
        root.DescendantTrivia(span, descendIntoTrivia: false).Any(trivia => span.OverlapsWith(trivia.Span) && !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));

    private static TextSpan? Checked(SyntaxNode container, TextSpan span) => HasComments(container, span) ? null : span;

    private static TextSpan OfItem(SourceText text, SeparatedSyntaxList<ExpressionSyntax> items, int index)
    {
        var item = items[index].Span;
        var whole = index < items.SeparatorCount ? TextSpan.FromBounds(item.Start, items.GetSeparator(index).Span.End) : item;
        return WithLine(text, whole)
            ?? (whole != item || index == 0 ? WithBlanksBehind(text, whole) : TextSpan.FromBounds(items.GetSeparator(index - 1).SpanStart, item.End));
    }

    /// <summary>Returns the lines of a part of the source, or <see langword="null"/> if there is something else on them. A comment behind it counts as part of it.</summary>
    private static TextSpan? WithLine(SourceText text, TextSpan span)
    {
        var (first, last) = (text.Lines.GetLineFromPosition(span.Start), text.Lines.GetLineFromPosition(span.End));
        var behind = text.ToString(TextSpan.FromBounds(span.End, last.End)).Trim();
        return text.ToString(TextSpan.FromBounds(first.Start, span.Start)).Trim().Length == 0 && (behind.Length == 0 || behind.StartsWith("//", StringComparison.Ordinal) || behind.StartsWith("/*", StringComparison.Ordinal))
            ? TextSpan.FromBounds(first.Start, last.EndIncludingLineBreak)
            : null;
    }

    private static TextSpan WithBlanksBehind(SourceText text, TextSpan span)
    {
        var end = span.End;
        while (end < text.Length && text[end] is ' ' or '\t')
        {
            end++;
        }

        return TextSpan.FromBounds(span.Start, end);
    }
}
