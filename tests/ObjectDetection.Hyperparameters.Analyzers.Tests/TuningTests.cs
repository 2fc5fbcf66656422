extern alias analyzer;

using System.Text;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Wire;
using Descriptors = analyzer::ObjectDetection.Hyperparameters.Analyzers.Descriptors;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>Ranges of tuning spaces, and what they do with the base.</summary>
public sealed class TuningTests
{
    private const string Base = "Base = new() { NumClasses = 20, NumTrainingSamples = 1000 }";

    [Theory]
    [InlineData("LearningRate = new(0.01, 0.001)", "ODH501 new(0.01, 0.001)")]
    [InlineData("LearningRate = new ContinuousRange(0.001, 1.5)", "ODH502 1.5")]
    [InlineData("LearningRate = new(Maximum: 1.5, Minimum: 0.001)", "ODH502 1.5")]
    [InlineData("Momentum = new(0, 0.999)", "ODH503 0")]
    [InlineData("WeightDecay = new(-0.5, 0.005, ScalingType.Logarithmic)", "ODH502 -0.5", "ODH504 new(-0.5, 0.005, ScalingType.Logarithmic)")]
    [InlineData("MiniBatchSize = new IntegerRange(8, 16, ScalingType.ReverseLogarithmic)", "ODH506 new IntegerRange(8, 16, ScalingType.ReverseLogarithmic)")]
    [InlineData("LearningRate = new(0.001, 0.01, (ScalingType)9)", "ODH507 (ScalingType)9")]
    [InlineData("Optimizer = []", "ODH509 []")]
    [InlineData("Optimizer = [Optimizer.Sgd, Optimizer.Adam, Optimizer.Sgd]", "ODH510 Optimizer.Sgd")]
    [InlineData("MiniBatchSize = Categories.Of(8, 0)", "ODH511 0")]
    [InlineData("MiniBatchSize = new IntegerRange(8, 2000)", "ODH324 new IntegerRange(8, 2000)")]
    public void Range_at_fault_is_reported_where_it_is_written(string range, params string[] expected) =>
        Compiler.ReportBody($"_ = new ObjectDetectionTuningSpace {{ {Base}, {range} }};").Places().Should().BeEquivalentTo(expected);

    [Theory]
    [InlineData("LearningRate = new(Late(0.1), 0.01)")]
    [InlineData("LearningRate = RecommendedRanges.LearningRate, Momentum = RecommendedRanges.Momentum")]
    [InlineData("LearningRate = Late(new ContinuousRange(0.1, 0.01))")]
    [InlineData("Optimizer = [.. Late(new[] { Optimizer.Sgd, Optimizer.Sgd })]")]
    [InlineData("Optimizer = [Optimizer.Sgd, Late(Optimizer.Sgd)]")]
    [InlineData("MiniBatchSize = Categories.Of(8, 16)")]
    public void What_only_a_run_knows_is_not_reported(string range) =>
        Compiler.ReportBody($"_ = new ObjectDetectionTuningSpace {{ {Base}, {range} }};").Places().Should().BeEmpty();

    [Theory]
    [InlineData("NumTrainingSamples = 20, LrSchedulerStep = [10], Optimizer = Optimizer.Adam, Momentum = 0.5", "MiniBatchSize = Categories.Of(4, 8), Optimizer = [Optimizer.Sgd]")]
    [InlineData("NumTrainingSamples = 1000, LearningRate = 1.5", "LearningRate = new(0.001, 0.01)")]
    [InlineData("NumTrainingSamples = 1000, LearningRate = 1.5", "LearningRate = Late(new ContinuousRange(0.001, 0.01))")]
    public void Values_of_the_base_that_ranges_replace_are_not_reported(string values, string ranges)
    {
        Compiler.ReportBody($"_ = new ObjectDetectionTuningSpace {{ Base = new() {{ NumClasses = 2, {values} }}, {ranges} }};").Places().Should().BeEmpty();
        Compiler.ReportBody($"var job = new ObjectDetectionHyperparameters {{ NumClasses = 2, {values} }}; _ = new ObjectDetectionTuningSpace {{ Base = job, {ranges} }};").Places().Should().BeEmpty();
    }

    [Theory]
    [InlineData("LearningRate = 1.5", "ODH102 1.5")]
    [InlineData("Epochs = 0", "ODH101 0")]
    [InlineData("Optimizer = Optimizer.Adam, Momentum = 0.5", "ODH305 0.5")]
    [InlineData("LrSchedulerStep = [10, 50]", "ODH301 [10, 50]")]
    public void Values_of_the_base_that_no_range_replaces_are_reported_once(string values, string expected) =>
        Compiler.ReportBody($"_ = new ObjectDetectionTuningSpace {{ Base = new() {{ NumClasses = 2, NumTrainingSamples = 1000, {values} }}, MiniBatchSize = Categories.Of(4, 8) }};").Places().Should().Equal(expected);

    [Fact]
    public void Copy_of_a_space_is_checked_for_its_ranges() =>
        Compiler.ReportBody("_ = Late<ObjectDetectionTuningSpace>(null!) with { LearningRate = new(0.1, 0.01), MiniBatchSize = new IntegerRange(8, 2000) };").Places()
            .Should().Equal("ODH501 new(0.1, 0.01)");

    [Fact]
    public void Base_that_only_a_run_knows_is_no_part_of_a_combination() =>
        Compiler.ReportBody("_ = new ObjectDetectionTuningSpace { Base = new() { NumClasses = 20, NumTrainingSamples = Late(1000) }, MiniBatchSize = new IntegerRange(8, 2000) };").Should().BeEmpty();

    [Fact]
    public void Compiler_reports_what_a_review_of_the_space_reports()
    {
        var covered = Descriptors.All.Select(static descriptor => descriptor.Id).ToHashSet();
        var random = new Random(6);
        var records = new RandomRecords(7);
        var source = new StringBuilder(Compiler.Usings).Append("public static class Program {\n");
        var spaces = new List<ObjectDetectionTuningSpace>();
        for (var i = 0; i < 1000; i++)
        {
            var space = Space(records.Next(), random);
            spaces.Add(space);
            source.Append($"public static object Space{i}() => new ObjectDetectionTuningSpace {{ Base = {CSharpWriter.Write(space.Base).ReplaceLineEndings(" ")}, {Write(space)} }};\n");
        }

        var lines = Compiler.Report(source.Append('}').ToString()).ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);

        var first = Compiler.Usings.Count(static character => character == '\n') + 1;
        for (var i = 0; i < spaces.Count; i++)
        {
            var space = spaces[i];
            var expected = space.Review().Findings
                .Where(finding => covered.Contains(finding.Code)).Select(static finding => $"{finding.Code} {finding.MessageWithSuggestion}").Order(StringComparer.Ordinal);
            lines[first + i].Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}").Order(StringComparer.Ordinal).Should().Equal(expected, Write(space));
        }
    }

    private static ObjectDetectionTuningSpace Space(ObjectDetectionHyperparameters record, Random random)
    {
        double[] reals = [-1, 0, 0.0001, 0.01, 0.5, 0.999, 1, 2];
        int[] wholes = [0, 1, 8, 16, 32, 64, 2000];
        Optimizer[] optimizers = [Optimizer.Sgd, Optimizer.Adam, Optimizer.RmsProp, Optimizer.AdaDelta, (Optimizer)7];
        return new ObjectDetectionTuningSpace
        {
            Base = record,
            LearningRate = Continuous(),
            MiniBatchSize = random.Next(3) switch { 0 => null, 1 => new IntegerRange(Pick(wholes), Pick(wholes), (ScalingType)random.Next(4)), _ => Categories.Of(Pick(wholes), Pick(wholes)) },
            Momentum = Continuous(),
            Optimizer = random.Next(2) == 0 ? null : [Pick(optimizers), Pick(optimizers)],
            WeightDecay = Continuous(),
        };

        ContinuousRange? Continuous() => random.Next(2) == 0 ? null : new ContinuousRange(Pick(reals), Pick(reals), (ScalingType)random.Next(5));

        T Pick<T>(T[] values) => values[random.Next(values.Length)];
    }

    private static string Write(ObjectDetectionTuningSpace space)
    {
        var parts = new List<string>();
        Add(nameof(space.LearningRate), space.LearningRate);
        Add(nameof(space.MiniBatchSize), space.MiniBatchSize);
        Add(nameof(space.Momentum), space.Momentum);
        Add(nameof(space.Optimizer), space.Optimizer);
        Add(nameof(space.WeightDecay), space.WeightDecay);
        return string.Join(", ", parts);

        void Add(string name, object? range)
        {
            if (range is not null)
            {
                parts.Add($"{name} = " + range switch
                {
                    ContinuousRange real => $"new({CSharpWriter.WriteValue(real.Minimum)}, {CSharpWriter.WriteValue(real.Maximum)}, (ScalingType){(int)real.Scaling})",
                    IntegerRange whole => $"new IntegerRange({whole.Minimum}, {whole.Maximum}, (ScalingType){(int)whole.Scaling})",
                    Categories<int> categories => $"Categories.Of({string.Join(", ", categories)})",
                    Categories<Optimizer> categories => $"[{string.Join(", ", categories.Select(static optimizer => CSharpWriter.WriteValue(optimizer)))}]",
                    _ => throw new NotSupportedException(),
                });
            }
        }
    }
}
