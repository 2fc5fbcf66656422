#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Determines whether anybody can add to a map that a request holds before the request is sent.</summary>
internal static class MapCompleteness
{
    /// <summary>Determines whether a map is part of a request that the source shows to be sent without another look at its hyperparameters.</summary>
    /// <param name="map">The map, where it is put into the request.</param>
    public static bool IsSent(ExpressionSyntax map)
    {
        if (map.Parent is not AssignmentExpressionSyntax assignment || assignment.Right != map)
        {
            return false;
        }

        if (assignment.Left is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax owner })
        {
            return owner.Ancestors().OfType<StatementSyntax>().Select(statement => DeclarationIn(statement.Parent, owner.Identifier.ValueText)).FirstOrDefault(static found => found is not null) is { } declarator
                && IsSentLocal(declarator, assignment.Left);
        }

        // A tuning request has its definition of jobs in it.
        ExpressionSyntax? request = null;
        for (SyntaxNode? node = assignment; node?.Parent is InitializerExpressionSyntax { Parent: ExpressionSyntax creation }; node = creation.Parent)
        {
            request = creation;
        }

        return request is not null && (IsSentArgument(request) || (Locals.DeclaratorOf(request) is { } local && IsSentLocal(local, assignment.Left)));
    }

    private static VariableDeclaratorSyntax? DeclarationIn(SyntaxNode? block, string name)
    {
        var statements = block switch
        {
            BlockSyntax { Statements: var inner } => inner,
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
            _ => (IEnumerable<StatementSyntax>)[],
        };
        return statements.OfType<LocalDeclarationStatementSyntax>().SelectMany(static statement => statement.Declaration.Variables).FirstOrDefault(variable => variable.Identifier.ValueText == name);
    }

    /// <summary>Determines whether a local is sent, and nothing else is done with its hyperparameters.</summary>
    private static bool IsSentLocal(VariableDeclaratorSyntax declarator, ExpressionSyntax known)
    {
        var isSent = false;
        foreach (var use in Locals.Uses(declarator))
        {
            if (IsSentArgument(use))
            {
                isSent = true;
            }
            else if (use.Parent is not MemberAccessExpressionSyntax access || access.Expression != use || (access != known && MapDestinations.IsName(access.Name.Identifier.ValueText)))
            {
                return false;
            }
        }

        return isSent;
    }

    private static bool IsSentArgument(ExpressionSyntax request) =>
        request.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
        && CallAnalysis.NameOf(call) is { } name
        && (name.StartsWith("CreateTrainingJob", StringComparison.Ordinal) || name.StartsWith("CreateHyperParameterTuningJob", StringComparison.Ordinal));
}
