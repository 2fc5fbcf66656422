#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>A creation of the record or a <c>with</c> expression, and the expression that it copies from, as far as the source shows it.</summary>
internal sealed class RecordLink
{
    private RecordLink(ExpressionSyntax node, InitializerExpressionSyntax? initializer, RecordLink? source)
    {
        Node = node;
        Initializer = initializer;
        Source = source;
    }

    public ExpressionSyntax Node { get; }

    public InitializerExpressionSyntax? Initializer { get; }

    /// <summary>Gets the expression that is copied, or <see langword="null"/> if there is none or it is unknown.</summary>
    public RecordLink? Source { get; }

    /// <summary>Gets a value indicating whether every value is written here or is a default.</summary>
    public bool IsComplete => Node is WithExpressionSyntax ? Source?.IsComplete == true : true;

    /// <summary>Determines, without a look at any symbol, whether an initializer can be one of the record.</summary>
    public static bool IsCandidate(ExpressionSyntax node) =>
        InitializerOf(node)?.Expressions.Any(static expression => PropertyOf(expression) is { } name && HyperparameterCatalogue.TryGetByPropertyName(name, out _)) == true;

    /// <summary>Returns the link of a candidate, or <see langword="null"/> if it is of another type.</summary>
    public static RecordLink? Of(ExpressionSyntax node, SourceContext context)
    {
        if (!SourceContext.IsType(context.Model.GetTypeInfo(node, context.Cancellation).Type, context.Types.Record))
        {
            return null;
        }

        return new RecordLink(node, InitializerOf(node), node is WithExpressionSyntax with ? OfSource(with.Expression, context) : null);
    }

    /// <summary>Returns the link that an expression is or that its local has been initialized with, or <see langword="null"/> if the source does not show it.</summary>
    public static RecordLink? OfSource(ExpressionSyntax expression, SourceContext context)
    {
        var source = Constants.Bare(expression);
        if (source is IdentifierNameSyntax name)
        {
            source = Locals.ValueOf(name, context) is { } value ? Constants.Bare(value) : source;
        }

        return source is BaseObjectCreationExpressionSyntax or WithExpressionSyntax ? Of(source, context) : null;
    }

    /// <summary>Returns the name of the property that an expression of an initializer sets.</summary>
    public static string? PropertyOf(ExpressionSyntax expression) =>
        expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: IdentifierNameSyntax name } ? name.Identifier.ValueText : null;

    /// <summary>Determines whether the value is only copied: by one <c>with</c> expression that is looked at itself, or by a method that changes values which only a run knows.</summary>
    public bool IsIntermediate() => IsOnly(IsCopied);

    /// <summary>Determines whether the value is only the base of a tuning space, whose ranges replace some of its values.</summary>
    public bool IsBase() => IsOnly(static expression =>
        expression.Parent is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: nameof(Tuning.ObjectDetectionTuningSpace.Base) } } assignment
        && assignment.Right == expression
        && assignment.Parent?.Parent is ExpressionSyntax space
        && (space is WithExpressionSyntax || IsCandidate(space)));

    /// <summary>Determines whether a value is written in this link, not in one that it copies from.</summary>
    public bool Writes(ExpressionSyntax? value) => value is not null && Initializer?.Span.Contains(value.Span) == true;

    /// <summary>Determines whether another <c>with</c> expression of the file copies the value, or can: what has no effect here can have one there.</summary>
    public bool IsCopiedElsewhere()
    {
        var holder = Node.Ancestors().FirstOrDefault(static node => node is VariableDeclaratorSyntax or PropertyDeclarationSyntax or MethodDeclarationSyntax or LocalFunctionStatementSyntax or StatementSyntax);
        var name = holder switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var left } } => MapDestinations.NameOf(left),
            _ => null,
        };
        return Node.SyntaxTree.GetRoot().DescendantNodes().Any(node => node switch
        {
            WithExpressionSyntax with => with != Node && (with.Expression.Span.Contains(Node.Span) || Names(with.Expression)),
            EqualsValueClauseSyntax { Value: IdentifierNameSyntax alias } => Names(alias),
            AssignmentExpressionSyntax { Right: IdentifierNameSyntax alias } => Names(alias),
            _ => false,
        });

        bool Names(ExpressionSyntax expression) =>
            name is not null && expression.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(identifier => identifier.Identifier.ValueText == name);
    }

    public static InitializerExpressionSyntax? InitializerOf(ExpressionSyntax node) => node switch
    {
        BaseObjectCreationExpressionSyntax creation => creation.Initializer,
        WithExpressionSyntax with => with.Initializer,
        _ => null,
    };

    private bool IsOnly(Func<ExpressionSyntax, bool> isUse) =>
        isUse(Outermost(Node)) || (Locals.DeclaratorOf(Node) is { } declarator && Locals.Uses(declarator) is [var use] && isUse(Outermost(use)));

    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (expression.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized;
        }

        return expression;
    }

    private static bool IsCopied(ExpressionSyntax expression) => expression.Parent switch
    {
        WithExpressionSyntax with => with.Expression == expression && IsCandidate(with),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "With", Parent: InvocationExpressionSyntax } access => access.Expression == expression,
        _ => false,
    };
}
