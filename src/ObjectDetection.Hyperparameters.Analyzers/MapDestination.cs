#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Where a string map goes, and whether it is one of the algorithm.</summary>
internal enum MapDestination
{
    /// <summary>Somewhere else.</summary>
    None,

    /// <summary>A member or a parameter for hyperparameters of some algorithm.</summary>
    Hyperparameters,

    /// <summary>A member or a parameter for the hyperparameters of a tuning job that have no range.</summary>
    StaticHyperparameters,

    /// <summary>A method of the library, which reads the hyperparameters of this algorithm only.</summary>
    Reader,
}

/// <summary>Finds out where string maps go.</summary>
internal static class MapDestinations
{
    private const int SufficientOwnNames = 3;

    /// <summary>The library's methods that read a map.</summary>
    private static readonly string[] Readers = ["FromHyperParameters", "TryReadHyperParameters", "ReadHyperParameters", "ReadTuningJob", "DifferenceTo"];

    private const string Static = "StaticHyperParameters";

    private static readonly string[] Names = ["HyperParameters", Static, "hyperparameters"];

    /// <summary>Determines whether a name is one that maps of hyperparameters have.</summary>
    public static bool IsName(string? name) => name is not null && Names.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns where an expression goes by itself, without the local that it initializes.</summary>
    public static MapDestination Of(ExpressionSyntax map, SourceContext context)
    {
        SyntaxNode node = map;
        while (node.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent switch
        {
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: ExpressionSyntax call } } argument => OfArgument(argument, call, context),
            AssignmentExpressionSyntax assignment when assignment.Right == node => OfName(NameOf(assignment.Left)),
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => OfName(property.Identifier.ValueText),
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } field } => OfName(field.Identifier.ValueText),
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => OfName(property.Identifier.ValueText),
            _ => MapDestination.None,
        };
    }

    /// <summary>Determines, without a look at any symbol, whether an expression is the argument of a reader.</summary>
    public static bool IsReaderArgument(ExpressionSyntax map) =>
        map.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } && Readers.Contains(CallAnalysis.NameOf(call));

    /// <summary>Determines whether enough is known to say that hyperparameters are those of this algorithm.</summary>
    public static bool AreOurs(SyntaxNode map, IEnumerable<string> names, SourceContext context) =>
        names.Distinct(StringComparer.Ordinal).Count(static name => AlgorithmIdentity.OwnHyperparameters.Any(hyperparameter => hyperparameter.Name == name)) >= SufficientOwnNames
        || TrainingImage.IsOurs(map, context);

    /// <summary>Returns the last name of an expression such as <c>request.HyperParameters</c>.</summary>
    public static string? NameOf(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>Returns what the name of a member or a parameter says.</summary>
    public static MapDestination OfName(string? name) =>
        !IsName(name) ? MapDestination.None : string.Equals(name, Static, StringComparison.OrdinalIgnoreCase) ? MapDestination.StaticHyperparameters : MapDestination.Hyperparameters;

    private static MapDestination OfArgument(ArgumentSyntax argument, ExpressionSyntax call, SourceContext context)
    {
        if (context.Model.GetSymbolInfo(call, context.Cancellation).Symbol is not IMethodSymbol method)
        {
            return MapDestination.None;
        }

        if (Readers.Contains(method.Name)
            && (SourceContext.IsType(method.ContainingType, context.Types.Record) || SourceContext.IsType(method.ContainingType, context.Types.Space)))
        {
            return MapDestination.Reader;
        }

        var position = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var name = argument.NameColon?.Name.Identifier.ValueText ?? (position < method.Parameters.Length ? method.Parameters[position].Name : null);
        return OfName(name);
    }
}
