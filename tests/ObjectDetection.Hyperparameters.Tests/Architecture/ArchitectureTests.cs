using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetArchTest.Rules;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Requests.Logs;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Architecture;

/// <summary>The arrows of the picture in docs/CONTRIBUTING.md.</summary>
public sealed class ArchitectureTests
{
    private const string Sources = "src/ObjectDetection.Hyperparameters";

    /// <summary>The ending of the files whose one-line members and converters look upward, so that users find everything on the types that they name.</summary>
    private const string Operations = ".Operations.cs";

    /// <summary>The layers from here on are compiled with generated code, which a test cannot do; they also use the operations.</summary>
    private const string FirstGenerated = "Json";

    private static readonly Assembly Library = typeof(ObjectDetectionHyperparameters).Assembly;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Layer.All.Select(static layer => layer.Name)];

    public static TheoryData<string> CompiledNames => [.. Layer.All.Select(static layer => layer.Name).TakeWhile(static name => name != FirstGenerated)];

    [Fact]
    public void No_record_prints_numbers_or_choices_as_the_compiler_does() =>
        new[] { Library, typeof(TrainingLog).Assembly, typeof(DatasetReport).Assembly }.SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => IsGenerated(type.GetMethod("ToString", [])) && IsGenerated(type.GetMethod("PrintMembers", BindingFlags.NonPublic | BindingFlags.Instance)))
            .Where(static type => type.GetProperties().Select(static property => Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType)
                .Any(static one => one.IsValueType && one != typeof(bool)))
            .Select(static type => type.Name)
            .Should().BeEmpty();

    [Fact]
    public void Record_is_printed_the_same_in_every_culture()
    {
        var culture = (CultureInfo)CultureInfo.GetCultureInfo("de-DE").Clone();
        culture.NumberFormat.NegativeSign = "minus ";
        var current = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = culture;
        try
        {
            new RecommendedContinuousRange(-0.5, 1, (ScalingType)(-1)).ToString().Should().Be("RecommendedContinuousRange { Minimum = -0.5, Maximum = 1, Scaling = -1 }");
            Categories.Of((Optimizer)(-1), Optimizer.Adam).ToString().Should().Be("{-1, Adam}");
            CultureInfo.CurrentCulture.Should().BeSameAs(culture);
        }
        finally
        {
            CultureInfo.CurrentCulture = current;
        }
    }

    [Fact]
    public void Every_type_is_in_one_layer() =>
        Library.GetTypes()
            .Where(static type => type.Namespace?.StartsWith(Layer.Root, StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute)))
            .Where(static type => Layer.All.Count(layer => layer.Contains(type.FullName!)) != 1)
            .Should().BeEmpty();

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_uses_no_layer_above_it(string name)
    {
        var layer = Layer.Named(name);
        string[] withOperations = [.. Library.GetTypes().Where(static type => type.IsDefined(typeof(JsonConverterAttribute), false)).Select(static type => type.FullName!)];
        string[] above = [.. Layer.All.SkipWhile(other => other != layer).Skip(1).SelectMany(static other => other.FullNames)];
        if (above.Length == 0)
        {
            return;
        }

        var result = Types.InAssembly(Library)
            .That().MeetCustomRule(type => layer.Contains(type.FullName) && !withOperations.Contains(type.FullName))
            .ShouldNot().HaveDependencyOnAny(above)
            .GetResult();

        result.FailingTypes.Select(static type => $"{type.FullName}: {type.Explanation}").Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(CompiledNames))]
    public void Layer_compiles_with_those_below_it_alone(string name)
    {
        var layers = Layer.All.Take(Layer.All.ToList().IndexOf(Layer.Named(name)) + 1).ToArray();
        var options = new CSharpParseOptions(LanguageVersion.Preview, preprocessorSymbols: ["NET8_0_OR_GREATER", "NET9_0_OR_GREATER"]);
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
            options,
            cancellationToken: Cancellation);
        var trees = layers.SelectMany(FilesOf).Select(file => CSharpSyntaxTree.ParseText(
            File.ReadAllText(file), options, file, cancellationToken: Cancellation));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("ObjectDetection", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create(
            "Layers", [usings, .. trees], references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

        compilation.GetDiagnostics(Cancellation).Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(static diagnostic => diagnostic.ToString())
            .Should().BeEmpty();
    }

    [Fact]
    public void FluentValidation_is_named_only_by_validators_adapters_and_operations() =>
        Types.InAssembly(Library)
            .That().HaveDependencyOnAny("FluentValidation")
            .GetTypes().Select(static type => type.FullName)
            .Where(static name => !name.StartsWith("ObjectDetection.Hyperparameters.Validation.Adapters.", StringComparison.Ordinal)
                && !name.Split('`')[0].EndsWith("Validator", StringComparison.Ordinal)
                && name != typeof(ObjectDetectionTuningSpace).FullName)
            .Should().BeEmpty();

    [Fact]
    public void Picture_shows_the_layers_from_top_to_bottom()
    {
        var picture = Repository.Read("docs/CONTRIBUTING.md").Split('\n').Where(static line => line.StartsWith(' ') && line.Contains(" │ ", StringComparison.Ordinal));

        picture.Select(static line => line.Split('│')[0].Trim()).Should().Equal(Layer.All.Reverse().Select(static layer => layer.Name));
    }

    [Fact]
    public void Library_knows_no_package_beside_it_and_these_do_not_know_each_other()
    {
        NamesOf(Library).Should().BeEmpty();
        NamesOf(typeof(ServiceCollectionExtensions).Assembly).Should().Equal(Layer.Root);
        NamesOf(typeof(TrainingLog).Assembly).Should().Equal(Layer.Root);
        NamesOf(typeof(LogChart).Assembly).Should().BeEquivalentTo(Layer.Root, $"{Layer.Root}.Requests", $"{Layer.Root}.Datasets");
        NamesOf(typeof(DatasetProbe).Assembly).Should().Equal(Layer.Root);

        static IEnumerable<string?> NamesOf(Assembly assembly) =>
            assembly.GetReferencedAssemblies().Select(static name => name.Name).Where(static name => name!.StartsWith("ObjectDetection", StringComparison.Ordinal));
    }

    private static IEnumerable<string> FilesOf(Layer layer)
    {
        var root = Repository.PathOf(Sources);
        return layer.Namespaces.SelectMany(name => Directory.EnumerateFiles(Path.Combine(root, name), "*.cs", SearchOption.AllDirectories))
            .Concat(layer.RootTypes.Where(static type => !type.IsInterface).Select(type => Path.Combine(root, type.Name + ".cs")))
            .Where(static file => !file.EndsWith(Operations, StringComparison.Ordinal));
    }

    /// <summary>Determines whether the compiler wrote a method. An override is told from what it overrides.</summary>
    private static bool IsGenerated(MethodInfo? method) => method?.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) == true;
}
