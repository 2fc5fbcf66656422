using System.Reflection;
using System.Runtime.Loader;
using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

/// <summary>What is written for a record is compiled, and creates it again.</summary>
public sealed class CSharpCompilationTests
{
    private static readonly ObjectDetectionHyperparameters Least = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    /// <summary>Records whose values are invalid, or hard to spell.</summary>
    private static readonly ObjectDetectionHyperparameters[] Odd =
    [
        Least,
        Least with { LearningRate = double.NaN, Momentum = double.PositiveInfinity, WeightDecay = double.NegativeInfinity },
        Least with { LearningRate = -0.0, Momentum = double.Epsilon, WeightDecay = double.MaxValue, NumClasses = int.MinValue },
        Least with { Optimizer = (Optimizer)17, BaseNetwork = (BaseNetwork)(-1), KvStore = (KvStore)9 },
        Least with { FreezeLayerPattern = "\"\\\0\r\n\t\u007F\u0085\u2028\u2029\u00A0\uFEFF{x}\uD83D\uDE00\uDE00größe" },
        Least with { FreezeLayerPattern = "", LrSchedulerStep = [3, 2, 1], UsePretrainedModel = false, EarlyStopping = true },
    ];

    [Fact]
    public void Expression_creates_the_record_again()
    {
        // One compilation of many records is faster than many of one.
        Some.ValidRecord.Array[50].Sample(
            static valid =>
            {
                ObjectDetectionHyperparameters[] records = [.. Odd, .. valid];
                return Evaluate(records.Select(static record => CSharpWriter.Write(record, "  "))).SequenceEqual(records);
            },
            iter: 2);
    }

    private static ObjectDetectionHyperparameters[] Evaluate(IEnumerable<string> expressions)
    {
        var code = $"using ObjectDetection.Hyperparameters;\npublic static class Records\n{{\npublic static ObjectDetectionHyperparameters[] All => [\n{string.Join(",\n", expressions)}];\n}}\n";
        var tree = CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = CSharpCompilation.Create("Records", [tree], LoadedReferences.All, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var result = compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        image.Position = 0;
        var all = new AssemblyLoadContext("records", isCollectible: true).LoadFromStream(image).GetType("Records")!.GetProperty("All", BindingFlags.Public | BindingFlags.Static)!;
        return (ObjectDetectionHyperparameters[])all.GetValue(null)!;
    }
}
