using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>Finds the places of a file that can be changed: comparisons, conditions, numbers, texts of the catalogue, statements, arms and elements.</summary>
internal sealed class Mutator : CSharpSyntaxWalker
{
    private static readonly Dictionary<SyntaxKind, string> Operators = new()
    {
        [SyntaxKind.LessThanToken] = "<=",
        [SyntaxKind.LessThanEqualsToken] = "<",
        [SyntaxKind.GreaterThanToken] = ">=",
        [SyntaxKind.GreaterThanEqualsToken] = ">",
        [SyntaxKind.EqualsEqualsToken] = "!=",
        [SyntaxKind.ExclamationEqualsToken] = "==",
        [SyntaxKind.AmpersandAmpersandToken] = "||",
        [SyntaxKind.BarBarToken] = "&&",
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.PercentToken] = "*",
        [SyntaxKind.AndKeyword] = "or",
        [SyntaxKind.OrKeyword] = "and",
    };

    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["Any"] = "All",
        ["All"] = "Any",
        ["First"] = "Last",
        ["Last"] = "First",
        ["FirstOrDefault"] = "LastOrDefault",
        ["Min"] = "Max",
        ["Max"] = "Min",
        ["Floor"] = "Ceiling",
        ["Ceiling"] = "Floor",
        ["OrderBy"] = "OrderByDescending",
        ["Closed"] = "OpenClosed",
        ["OpenClosed"] = "Closed",
        ["Open"] = "Closed",
        ["ClosedOpen"] = "Closed",
    };

    private readonly SyntaxTree tree;
    private readonly bool changesTexts;
    private readonly List<Mutant> found = [];

    private Mutator(SyntaxTree tree, bool changesTexts)
    {
        this.tree = tree;
        this.changesTexts = changesTexts;
    }

    /// <param name="tree">The file.</param>
    /// <param name="changesTexts">Whether texts are changed, too, because they are facts.</param>
    public static IEnumerable<Mutant> Find(SyntaxTree tree, bool changesTexts)
    {
        var mutator = new Mutator(tree, changesTexts);
        mutator.Visit(tree.GetRoot());
        return mutator.found;
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
    }

    public override void VisitBinaryExpression(BinaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.CoalesceExpression))
        {
            Add(node, node.Left.ToString());
        }
        else if (!(node.IsKind(SyntaxKind.AddExpression) && IsText(node)) && Operators.TryGetValue(node.OperatorToken.Kind(), out var other))
        {
            Add(node.OperatorToken, other);
        }

        base.VisitBinaryExpression(node);
    }

    public override void VisitRelationalPattern(RelationalPatternSyntax node)
    {
        Add(node.OperatorToken, Operators[node.OperatorToken.Kind()]);
        base.VisitRelationalPattern(node);
    }

    public override void VisitBinaryPattern(BinaryPatternSyntax node)
    {
        Add(node.OperatorToken, Operators[node.OperatorToken.Kind()]);
        base.VisitBinaryPattern(node);
    }

    public override void VisitIsPatternExpression(IsPatternExpressionSyntax node)
    {
        Add(node, $"!({node})");
        base.VisitIsPatternExpression(node);
    }

    public override void VisitPrefixUnaryExpression(PrefixUnaryExpressionSyntax node)
    {
        if (node.IsKind(SyntaxKind.LogicalNotExpression))
        {
            Add(node, node.Operand.ToString());
        }

        base.VisitPrefixUnaryExpression(node);
    }

    public override void VisitConditionalExpression(ConditionalExpressionSyntax node)
    {
        Negate(node.Condition);
        base.VisitConditionalExpression(node);
    }

    public override void VisitIfStatement(IfStatementSyntax node)
    {
        Negate(node.Condition);
        base.VisitIfStatement(node);
    }

    public override void VisitWhenClause(WhenClauseSyntax node)
    {
        Negate(node.Condition);
        base.VisitWhenClause(node);
    }

    public override void VisitLiteralExpression(LiteralExpressionSyntax node)
    {
        switch (node.Kind())
        {
            case SyntaxKind.TrueLiteralExpression:
                Add(node, "false");
                break;
            case SyntaxKind.FalseLiteralExpression:
                Add(node, "true");
                break;
            case SyntaxKind.NumericLiteralExpression when node.Token.Value is int number:
                Add(node, (number + 1L).ToString(CultureInfo.InvariantCulture));
                break;
            case SyntaxKind.NumericLiteralExpression when node.Token.Value is double number:
                Add(node, (number + 1).ToString("R", CultureInfo.InvariantCulture) + "d");
                break;
            case SyntaxKind.StringLiteralExpression when changesTexts && node.Token.ValueText.Length > 0:
                Add(node, SymbolDisplay.FormatLiteral(node.Token.ValueText + "~", quote: true));
                break;
        }
    }

    public override void VisitExpressionStatement(ExpressionStatementSyntax node)
    {
        Add(node, ";");
        base.VisitExpressionStatement(node);
    }

    public override void VisitYieldStatement(YieldStatementSyntax node)
    {
        Add(node, ";");
        base.VisitYieldStatement(node);
    }

    public override void VisitIdentifierName(IdentifierNameSyntax node)
    {
        if (node.Parent is MemberAccessExpressionSyntax access && access.Name == node && access.Parent is InvocationExpressionSyntax && Names.TryGetValue(node.Identifier.Text, out var other))
        {
            Add(node, other);
        }
    }

    public override void VisitSwitchExpression(SwitchExpressionSyntax node)
    {
        for (var i = 0; i < node.Arms.Count - 1; i++)
        {
            Remove(node.Arms[i], node.Arms.GetSeparators().ElementAtOrDefault(i));
        }

        base.VisitSwitchExpression(node);
    }

    public override void VisitCollectionExpression(CollectionExpressionSyntax node)
    {
        for (var i = 0; i < node.Elements.Count; i++)
        {
            Remove(node.Elements[i], node.Elements.GetSeparators().ElementAtOrDefault(i));
        }

        base.VisitCollectionExpression(node);
    }

    private static bool IsText(ExpressionSyntax node) =>
        node.DescendantNodes(static child => child is BinaryExpressionSyntax).Any(static part => part is InterpolatedStringExpressionSyntax || part.IsKind(SyntaxKind.StringLiteralExpression));

    /// <summary>Negates a condition that no other change negates.</summary>
    private void Negate(ExpressionSyntax condition)
    {
        if (condition is not (IsPatternExpressionSyntax or PrefixUnaryExpressionSyntax)
            && !(condition is BinaryExpressionSyntax && condition.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression))
        {
            Add(condition, $"!({condition})");
        }
    }

    private void Remove(SyntaxNode item, SyntaxToken separator) =>
        found.Add(new Mutant(tree, separator.Span.IsEmpty ? item.Span : Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(item.SpanStart, separator.Span.End), ""));

    private void Add(SyntaxNode node, string replacement) => found.Add(new Mutant(tree, node.Span, replacement));

    private void Add(SyntaxToken token, string replacement) => found.Add(new Mutant(tree, token.Span, replacement));
}
