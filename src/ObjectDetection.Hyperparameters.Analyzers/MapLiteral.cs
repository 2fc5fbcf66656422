#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>The entries of a string map that the source shows.</summary>
internal sealed class MapLiteral
{
    private readonly List<(string? Name, string? Text, MapEntry Entry)> known = [];
    private HyperparameterSet later;
    private bool isFollowed;
    private bool isDictionary;
    private bool isFinal;
    private bool isUnknown;
    private bool isWhole;

    private MapLiteral(ExpressionSyntax node) => Node = node;

    public ExpressionSyntax Node { get; }

    public MapDestination Destination { get; private set; }

    /// <summary>Gets a value indicating whether the map has no other entries than those that the source shows.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Gets a value indicating whether every name and value is a constant.</summary>
    public bool IsConstant { get; private set; } = true;

    public IEnumerable<string> Names => known.Select(static entry => entry.Name).OfType<string>().Concat(HyperparameterCatalogue.All.Where(later.Contains).Select(static hyperparameter => hyperparameter.Name));

    /// <summary>Determines, without a look at any symbol, whether a creation can be a map of the algorithm.</summary>
    public static bool IsCandidate(BaseObjectCreationExpressionSyntax creation) =>
        EntriesOf(creation.Initializer).Any(static entry => entry.CanHaveOurName())
        || (MapDestinations.IsReaderArgument(creation) && creation.Initializer is not null)
        || (Locals.DeclaratorOf(creation) is { } declarator && IsMapType(creation, declarator) && AdditionsTo(declarator).Any(static addition => addition.Entry.CanHaveOurName()));

    /// <summary>Reads a creation that is a string map and goes where hyperparameters go; otherwise, returns <see langword="null"/>.</summary>
    public static MapLiteral? Of(BaseObjectCreationExpressionSyntax creation, SourceContext context)
    {
        var map = new MapLiteral(creation) { Destination = MapDestinations.Of(creation, context) };
        map.AddAll(creation.Initializer, context);
        if (Locals.DeclaratorOf(creation) is { } declarator)
        {
            map.Follow(declarator, context);
        }
        else
        {
            map.isFinal = MapCompleteness.IsSent(creation);
        }

        map.isWhole = map.IsComplete && creation.ArgumentList is null or { Arguments.Count: 0 };
        map.IsComplete = map.isWhole && (map.isFinal || map.Destination == MapDestination.Reader);
        var type = context.Model.GetTypeInfo(creation, context.Cancellation).Type;
        map.isDictionary = type is { Name: "Dictionary", ContainingNamespace.Name: "Generic" };
        return map.Destination != MapDestination.None && !map.isUnknown && IsStringMap(type) ? map : null;
    }

    /// <summary>Reads entries that are added to a map that somebody else has created.</summary>
    public static MapLiteral OfAdditions(ExpressionSyntax node, MapDestination destination, IEnumerable<MapEntry> entries, SourceContext context)
    {
        var map = new MapLiteral(node) { Destination = destination, IsComplete = false };
        foreach (var entry in entries)
        {
            map.Add(entry, context);
        }

        return map;
    }

    public static IEnumerable<MapEntry> EntriesOf(InitializerExpressionSyntax? initializer) =>
        initializer?.Expressions.Select(MapEntry.OfInitializer).OfType<MapEntry>() ?? [];

    /// <summary>Determines whether a type is a dictionary of strings.</summary>
    public static bool IsStringMap(ITypeSymbol? type) =>
        type is not null && type.AllInterfaces.Concat(type is INamedTypeSymbol named ? [named] : []).Any(static candidate =>
            candidate is { Name: "IDictionary", TypeArguments: [{ SpecialType: SpecialType.System_String }, { SpecialType: SpecialType.System_String }] });

    /// <summary>Reviews the entries as the library reviews a map.</summary>
    public IEnumerable<Finding> Review()
    {
        var absent = later;
        if (!IsComplete)
        {
            foreach (var hyperparameter in HyperparameterCatalogue.All)
            {
                if (!known.Any(entry => entry.Name == hyperparameter.Name))
                {
                    absent.Add(hyperparameter);
                }
            }
        }

        if (Destination == MapDestination.StaticHyperparameters)
        {
            // The others that can be tuned have ranges, for all that is known.
            foreach (var tunable in Tunables.All.Where(tunable => !known.Any(entry => entry.Name == tunable.Hyperparameter.Name)))
            {
                absent.Add(tunable.Hyperparameter);
            }
        }

        return SourceReview.Of(Read(absent), absent);
    }

    /// <summary>Reads the entries as the library reads a map.</summary>
    public HyperparametersReadResult Read(HyperparameterSet absent = default) =>
        HyperparameterMapReader.Read(known.Select(static entry => new KeyValuePair<string, string>(entry.Name!, entry.Text!)), absent);

    /// <summary>Returns the name or the value at fault, or <see langword="null"/> if neither is written.</summary>
    public ExpressionSyntax? ExpressionOf(Finding finding)
    {
        if (finding.Name is not { } name || known.FindLastIndex(entry => entry.Name == name) is not (>= 0 and var at))
        {
            return null;
        }

        var isOfName = finding.PropertyName is null || finding.Rule == Findings.Rules.DuplicateName;
        return isOfName ? known[at].Entry.Key : known[at].Entry.Value;
    }

    /// <summary>Returns the place of a finding: the name or the value at fault, else the first value written that the rule names, else the start of the expression.</summary>
    public Location Locate(Finding finding)
    {
        var expression = ExpressionOf(finding)
            ?? finding.Names.Select(name => known.FindLast(entry => entry.Name == name).Entry?.Value).FirstOrDefault(static value => value is not null);
        return expression?.GetLocation() ?? (Node is BaseObjectCreationExpressionSyntax ? Places.StartOf(Node) : known[0].Entry.Key.GetLocation());
    }

    /// <summary>Returns the record that says the same, as C#, or <see langword="null"/> if there is none or it could not take the place of the map.</summary>
    public string? WriteRecord()
    {
        var isWritable = Node is BaseObjectCreationExpressionSyntax && Destination == MapDestination.Hyperparameters && isWhole && IsConstant && !isFollowed && isDictionary;
        return isWritable && known.TrueForAll(static entry => entry.Name is { } name && HyperparameterCatalogue.TryGetByName(name, out _)) && Read().Hyperparameters is { } record ? CSharpWriter.Write(record) : null;
    }

    /// <summary>Follows the local that a creation initializes: what is added to it, and where it goes.</summary>
    private void Follow(VariableDeclaratorSyntax declarator, SourceContext context)
    {
        var uses = Locals.Uses(declarator);
        var additions = AdditionsTo(declarator).ToDictionary(static addition => addition.Use, static addition => addition.Entry);
        var isGone = false;
        isFinal = true;
        foreach (var use in uses)
        {
            if (additions.TryGetValue(use, out var entry))
            {
                // Whoever has the map does not know what is added later, or knows it already.
                isUnknown |= isGone;
                isFollowed = true;
                Add(entry, context);
            }
            else if (MapDestinations.Of(use, context) is var destination and not MapDestination.None)
            {
                isGone = true;
                isUnknown |= IsRunLater(use, declarator);
                isFinal &= destination == MapDestination.Reader || MapCompleteness.IsSent(use);
                Destination = destination > Destination ? destination : Destination;
            }
            else
            {
                isUnknown |= !IsOnlyRead(use);
            }
        }
    }

    /// <summary>Determines whether a use changes nothing in the map, and gives it to nobody who could.</summary>
    private static bool IsOnlyRead(IdentifierNameSyntax use) => use.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == use && access.Name.Identifier.ValueText is "Count" or "Keys" or "Values" or "ContainsKey" or "ContainsValue" or "TryGetValue",
        ElementAccessExpressionSyntax access => access.Expression == use && !Locals.IsWritten(access),
        ForEachStatementSyntax loop => loop.Expression == use,
        _ => false,
    };

    /// <summary>Determines whether a use is in a function within the block of the local, of which nobody knows when it runs.</summary>
    private static bool IsRunLater(IdentifierNameSyntax use, VariableDeclaratorSyntax declarator) =>
        use.Ancestors().TakeWhile(node => !node.Contains(declarator)).Any(static node => node is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax);

    private void AddAll(InitializerExpressionSyntax? initializer, SourceContext context)
    {
        foreach (var expression in initializer?.Expressions ?? default)
        {
            if (MapEntry.OfInitializer(expression) is { } entry)
            {
                Add(entry, context);
            }
            else
            {
                IsComplete = IsConstant = false;
            }
        }
    }

    private void Add(MapEntry entry, SourceContext context)
    {
        if (!Constants.TryReadText(entry.Key, context, out var name))
        {
            IsComplete = IsConstant = false;
            return;
        }

        if (entry.Replaces)
        {
            known.RemoveAll(earlier => earlier.Name == name);
        }

        if (Constants.TryReadText(entry.Value, context, out var text))
        {
            known.Add((name, text, entry));
            return;
        }

        IsConstant = false;
        if (name is not null && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            later.Add(hyperparameter);
        }
        else
        {
            known.Add((name, "", entry));
        }
    }

    /// <summary>Returns the entries that statements of the same block add to a local, with its name in them.</summary>
    private static IEnumerable<(IdentifierNameSyntax Use, MapEntry Entry)> AdditionsTo(VariableDeclaratorSyntax declarator)
    {
        var name = declarator.Identifier.ValueText;
        foreach (var statement in StatementsBeside(declarator.Parent?.Parent))
        {
            if (statement is ExpressionStatementSyntax { Expression: var expression }
                && MapEntry.OfExpression(expression) is { Map: IdentifierNameSyntax use } addition
                && use.Identifier.ValueText == name)
            {
                yield return (use, addition.Entry);
            }
        }
    }

    /// <summary>Returns the statements of the block of a declaration.</summary>
    private static IEnumerable<StatementSyntax> StatementsBeside(SyntaxNode? declaration) => declaration?.Parent switch
    {
        BlockSyntax block => block.Statements,
        SwitchSectionSyntax section => section.Statements,
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(static member => member.Statement),
        _ => [],
    };

    /// <summary>Determines from the names alone whether a local can be a dictionary of strings.</summary>
    private static bool IsMapType(BaseObjectCreationExpressionSyntax creation, VariableDeclaratorSyntax declarator)
    {
        var type = creation is ObjectCreationExpressionSyntax explicitly ? explicitly.Type : (declarator.Parent as VariableDeclarationSyntax)?.Type;
        return type is GenericNameSyntax { TypeArgumentList.Arguments: [PredefinedTypeSyntax, PredefinedTypeSyntax] };
    }
}
