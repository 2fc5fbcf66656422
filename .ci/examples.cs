// Gives every public member of the packages an example: the shortest test that uses it, or part of a test, or a link to that of its type. docfx puts them on the pages of the reference.
// usage: dotnet run .ci/examples.cs -- FOLDER        The tests must be built, in the configuration Debug.
#:property PublishAot=false
#:property ManagePackageVersionsCentrally=false
#:package Microsoft.CodeAnalysis.CSharp@5.9.0
using System.Reflection.Metadata;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

const int MostLines = 30;
const string Prefix = "ObjectDetection.Hyperparameters";
string[] packages = ["", ".AspNetCore", ".Charts", ".Configuration", ".Datasets", ".Datasets.S3", ".FluentAssertions", ".Requests"];
string[] suites = [".Tests", ".AspNetCore.Tests", ".Requests.Tests", ".Datasets.Tests", ".Datasets.S3.Tests", ".FluentAssertions.Tests"];

var root = Path.GetFullPath(Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, ".."));
var target = args[0];
var wanted = packages.Select(static name => Prefix + name).ToHashSet(StringComparer.Ordinal);
var members = new Dictionary<string, ISymbol>(StringComparer.Ordinal);
var found = new Dictionary<string, Example>(StringComparer.Ordinal);
foreach (var suite in suites)
{
    Search(Path.Combine(root, "tests", Prefix + suite));
}

var unseen = wanted.Except(members.Values.Select(static member => member.ContainingAssembly.Name)).ToArray();
if (unseen.Length > 0)
{
    throw new InvalidOperationException($"No test refers to {string.Join(", ", unseen)}.");
}

Directory.CreateDirectory(target);
List<string> without = [];
var text = new StringBuilder();
foreach (var (id, member) in members.OrderBy(static one => one.Key, StringComparer.Ordinal))
{
    var type = member as INamedTypeSymbol ?? member.ContainingType;
    var own = found.GetValueOrDefault(id);
    if (own is null && ExampleOf(type) is null)
    {
        without.Add(id);
        continue;
    }

    // For docfx, an identifier has no kind.
    text.Append("---\nuid: ").Append(Quote(id[2..])).Append("\nexample: [*content]\n---\n\n");
    if (own is not null)
    {
        text.Append("From the tests (`").Append(own.Place).Append("`):\n\n```csharp\n").Append(own.Code).Append("\n```\n\n");
    }
    else
    {
        text.Append("The [example of the type](xref:").Append(Uri.EscapeDataString(type.GetDocumentationCommentId()![2..])).Append(") shows it in use.\n\n");
    }
}

File.WriteAllText(Path.Combine(target, "examples.md"), text.ToString());
Console.WriteLine($"{members.Count} public members, {found.Keys.Count(members.ContainsKey)} with an example of their own, {without.Count} without any");
without.ForEach(static id => Console.Error.WriteLine($"{id} has no example: no test uses it."));
return without.Count == 0 ? 0 : 1;

void Search(string folder)
{
    var output = Path.Combine(folder, "bin/Debug/net10.0");
    var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);
    // The analyzer compiles the library's sources, so that each type would be there twice.
    var references = Directory.EnumerateFiles(output, "*.dll").Where(static file => !file.EndsWith(".Analyzers.dll", StringComparison.Ordinal)).Concat(platform).Concat(Directory.EnumerateFiles(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../Microsoft.AspNetCore.App", Environment.Version.ToString()), "*.dll"))
        .DistinctBy(static file => Path.GetFileName(file)).Where(IsManaged).Select(static file => (MetadataReference)MetadataReference.CreateFromFile(file)).ToArray();
    var sources = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(static file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
        .Concat(Directory.EnumerateFiles(Path.Combine(root, "tests", $"{Prefix}.Tests", "Support"), "*.cs"))
        .Concat(Directory.EnumerateFiles(Path.Combine(folder, "obj/Debug/net10.0"), "*.GlobalUsings.g.cs")).Distinct();
    var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER", "NET10_0_OR_GREATER"]);
    var trees = sources.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file)).ToArray();
    var compilation = CSharpCompilation.Create("tests", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
    foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols.Where(assembly => wanted.Contains(assembly.Name)))
    {
        Collect(assembly.GlobalNamespace);
    }

    foreach (var tree in trees)
    {
        var model = compilation.GetSemanticModel(tree);
        foreach (var member in tree.GetRoot().DescendantNodes().Where(static node => node is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or FieldDeclarationSyntax or ClassDeclarationSyntax { AttributeLists.Count: > 0 }).Cast<MemberDeclarationSyntax>())
        {
            Take(member, model);
        }
    }
}

void Take(MemberDeclarationSyntax member, SemanticModel model)
{
    var code = Dedented(member.WithoutTrivia().ToFullString());
    if (code.Count(static character => character == '\n') >= MostLines)
    {
        return;
    }

    var isTest = member.AttributeLists.ToString() is var attributes && (attributes.Contains("Fact") || attributes.Contains("Theory"));
    var example = new Example((member as TypeDeclarationSyntax ?? (TypeDeclarationSyntax)member.Parent!).Identifier.Text, code, isTest);
    foreach (var symbol in member.DescendantNodes().SelectMany(node => SymbolsOf(node, model)).Where(static symbol => symbol is not null))
    {
        var definition = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension.OriginalDefinition : symbol!.OriginalDefinition;
        foreach (var one in new[] { definition, definition.ContainingType?.OriginalDefinition })
        {
            if (one?.GetDocumentationCommentId() is { } id && (!found.TryGetValue(id, out var known) || example.IsBetterThan(known)))
            {
                found[id] = example;
            }
        }
    }
}

Example? ExampleOf(INamedTypeSymbol type) => found.GetValueOrDefault(type.GetDocumentationCommentId()!);

void Collect(INamespaceOrTypeSymbol space)
{
    foreach (var member in space.GetMembers())
    {
        if (member is INamespaceSymbol inner)
        {
            Collect(inner);
        }
        else if (IsPublic(member) && member.GetDocumentationCommentId() is { } id)
        {
            members[id] = member;
            if (member is INamedTypeSymbol type)
            {
                Collect(type);
            }
        }
    }
}

static IEnumerable<ISymbol?> SymbolsOf(SyntaxNode node, SemanticModel model)
{
    switch (node)
    {
        case ForEachStatementSyntax loop:
            yield return model.GetForEachStatementInfo(loop).GetEnumeratorMethod;
            break;
        case AttributeSyntax attribute:
            yield return model.GetSymbolInfo(attribute).Symbol;
            break;
        case ExpressionSyntax expression:
            yield return model.GetSymbolInfo(expression).Symbol;
            yield return model.GetConversion(expression).MethodSymbol;
            break;
    }
}

static bool IsPublic(ISymbol member) =>
    member.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected
    && member is not IMethodSymbol { AssociatedSymbol: not null }
    && member is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Struct, Parameters.Length: 0 }
    && member is not IFieldSymbol { Name: "value__" }
    && !member.GetAttributes().Any(static attribute => attribute.AttributeClass?.Name == "CompilerGeneratedAttribute");

static bool IsManaged(string file)
{
    using var stream = File.OpenRead(file);
    using var reader = new System.Reflection.PortableExecutable.PEReader(stream);
    try
    {
        return reader.HasMetadata && reader.GetMetadataReader().IsAssembly;
    }
    catch (BadImageFormatException)
    {
        return false;
    }
}

static string Dedented(string code)
{
    var lines = code.TrimEnd().Split('\n');
    var indentation = lines.Skip(1).Where(static line => line.Trim().Length > 0).Select(static line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
    return string.Join('\n', lines.Select((line, i) => i == 0 ? line : line.Length > indentation ? line[indentation..] : line.TrimStart()));
}

static string Quote(string uid) => $"'{uid.Replace("'", "''", StringComparison.Ordinal)}'";

internal sealed record Example(string Place, string Code, bool IsTest)
{
    private bool Refuses => Code.Contains(".Throw", StringComparison.Ordinal) || Code.Contains("null!", StringComparison.Ordinal);

    /// <summary>Determines whether this shows more by itself: a test is better than a part of one, one in which something succeeds than one in which it is refused, and a short one than a long one.</summary>
    public bool IsBetterThan(Example other) =>
        IsTest != other.IsTest ? IsTest
        : Refuses != other.Refuses ? other.Refuses
        : Code.Length < other.Code.Length;
}
