using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>Where a diagnostic is, and what counts as a constant.</summary>
public sealed class RecordTests
{
    private const string Required = "NumClasses = 20, NumTrainingSamples = 16551";

    [Theory]
    [InlineData("_ = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1, LrSchedulerStep = [10] }.With(Late<DatasetProfile>(null!));")]
    [InlineData("var job = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1, LrSchedulerStep = [10] }; _ = job.With(Late<DatasetProfile>(null!));")]
    [InlineData("switch (Late(1)) { case 0: var job = new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 1000, Optimizer = Optimizer.Adam }; Late(job); break; default: job = Late<ObjectDetectionHyperparameters>(null!); Late(job with { Momentum = 0.5 }); break; }")]
    [InlineData("var job = new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 1000, Optimizer = Optimizer.Adam }; (job) = Late(job); _ = job with { Momentum = 0.5 };")]
    public void Values_that_change_later_are_not_reported(string body) => Compiler.ReportBody(body).Places().Should().BeEmpty();

    [Theory]
    [InlineData("LearningRate = 1.5", "ODH102 1.5")]
    [InlineData("LearningRate = 3 / 2.0", "ODH102 3 / 2.0")]
    [InlineData("LearningRate = 2", "ODH102 2")]
    [InlineData("LearningRate = 1.5f", "ODH102 1.5f")]
    [InlineData("LearningRate = Rate", "ODH102 Rate")]
    [InlineData("LearningRate = (1.5)", "ODH102 (1.5)")]
    [InlineData("LearningRate = double.NaN", "ODH103 double.NaN")]
    [InlineData("Epochs = -1", "ODH101 -1")]
    [InlineData("Epochs = 'a' - 'b'", "ODH101 'a' - 'b'")]
    [InlineData("NmsTopK = 0", "ODH101 0")]
    [InlineData("Optimizer = (Optimizer)7", "ODH104 (Optimizer)7")]
    [InlineData("FreezeLayerPattern = \"(\" + \"conv\"", "ODH106 \"(\" + \"conv\"")]
    [InlineData("FreezeLayerPattern = $\"{Name}(\"", "ODH106 $\"{Name}(\"")]
    [InlineData("LrSchedulerStep = [0, 10]", "ODH105 [0, 10]")]
    [InlineData("LrSchedulerStep = [10, 5 + 5]", "ODH201 [10, 5 + 5]")]
    [InlineData("LrSchedulerStep = new[] { 20, 10 }", "ODH201 new[] { 20, 10 }")]
    [InlineData("LrSchedulerStep = new int[] { 20, 10 }", "ODH201 new int[] { 20, 10 }")]
    [InlineData("LrSchedulerStep = EpochList.Create(20, 10)", "ODH201 EpochList.Create(20, 10)")]
    [InlineData("LrSchedulerStep = EpochList.Create([20, 10])", "ODH201 EpochList.Create([20, 10])")]
    [InlineData("LrSchedulerStep = EpochList.Create(new[] { 20, 10 })", "ODH201 EpochList.Create(new[] { 20, 10 })")]
    [InlineData("LrSchedulerStep = EpochList.Parse(\"20,10\")", "ODH201 EpochList.Parse(\"20,10\")")]
    [InlineData("LrSchedulerStep = EpochList.Parse(\"10;20\")", "ODH408 \"10;20\"")]
    [InlineData("LrSchedulerStep = EpochList.Empty, LrSchedulerFactor = 0.5", "ODH302 0.5")]
    [InlineData("LrSchedulerStep = default, LrSchedulerFactor = 0.5", "ODH302 0.5")]
    [InlineData("Momentum = 0.5, Optimizer = Optimizer.Adam", "ODH305 0.5")]
    [InlineData("LrSchedulerStep = [40]", "ODH301 [40]")]
    [InlineData("EarlyStoppingPatience = 7", "ODH309 7")]
    [InlineData("FreezeLayerPattern = \"^foo\"", "ODH313 \"^foo\"")]
    [InlineData("LabelWidth = 5", "ODH326 5")]
    [InlineData("EarlyStopping = true, Epochs = 8", "ODH310 8")]
    public void Constant_at_fault_is_reported_where_it_is_written(string values, string expected) =>
        Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ {Required}, {values} }};", "const double Rate = 1.5; const string Name = \"conv\";").Places().Should().Equal(expected);

    [Theory]
    [InlineData("LearningRate = Late(true) ? 1.5 : 2")]
    [InlineData("LearningRate = Late(1.5)")]
    [InlineData("LearningRate = Rate")]
    [InlineData("Epochs = Late(5), LrSchedulerStep = [10]")]
    [InlineData("LrSchedulerStep = [20, Late(10)]")]
    [InlineData("LrSchedulerStep = [.. Late(new[] { 20, 10 })]")]
    [InlineData("LrSchedulerStep = EpochList.Parse(Late(\"a\"))")]
    [InlineData("Momentum = 0.5, Optimizer = Late(Optimizer.Adam)")]
    [InlineData("BaseNetwork = Late(BaseNetwork.Vgg16), FreezeLayerPattern = \"^relu4_3_scale\"")]
    [InlineData("NmsThreshold = 0.5, Epochs = 10")]
    [InlineData("UsePretrainedModel = false, FreezeLayerPattern = \"^conv1_\"")]
    public void What_only_a_run_knows_is_not_reported(string values) =>
        Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ {Required}, {values} }};", "static readonly double Rate = 1.5;").Places().Should().BeEmpty();

    [Fact]
    public void Target_typed_creation_is_looked_at() =>
        Compiler.ReportBody($"ObjectDetectionHyperparameters job = new() {{ {Required}, Epochs = 0 }};").Places().Should().Equal("ODH101 0");

    [Fact]
    public void Pattern_is_checked_on_every_network_where_the_source_does_not_show_it()
    {
        Compiler.ReportBody("_ = Late<ObjectDetectionHyperparameters>(null!) with { FreezeLayerPattern = \"^foo\" };").Places().Should().Equal("ODH313 \"^foo\"");
        Compiler.ReportBody("_ = Late<ObjectDetectionHyperparameters>(null!) with { FreezeLayerPattern = \"^conv1_\" };").Places().Should().BeEmpty();
    }

    [Fact]
    public void Step_is_late_without_the_number_of_samples_only_if_it_is_late_with_any()
    {
        Report("LrSchedulerStep = [31], Epochs = 30").Should().BeEmpty();
        Report("LrSchedulerStep = [60], Epochs = 30").Should().Equal("ODH301 [60]");

        static IEnumerable<string> Report(string values) =>
            Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ NumClasses = 20, NumTrainingSamples = Late(5), {values} }};").Places();
    }

    [Fact]
    public void Links_of_a_chain_are_judged_together_at_the_last_one()
    {
        Compiler.ReportBody(
            $$"""
            var job = new ObjectDetectionHyperparameters { {{Required}}, LrSchedulerStep = [40], Epochs = 0 };
            var longer = job with { Epochs = 50 };
            """).Places().Should().Equal("ODH101 0");
        Compiler.ReportBody(
            $$"""
            var job = new ObjectDetectionHyperparameters { {{Required}}, LrSchedulerStep = [20] };
            var shorter = job with { Epochs = 10 };
            """).Places().Should().Equal("ODH301 10");
        Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ {Required}, Momentum = 0.5 }} with {{ Optimizer = Optimizer.Adam }} with {{ Momentum = 0.9 }};").Places().Should().BeEmpty();
    }

    [Theory]
    [InlineData("var sgd = common with { Optimizer = Optimizer.Sgd }; var adam = common with { Optimizer = Optimizer.Adam };")]
    [InlineData("var adam = common with { Optimizer = Optimizer.Adam }; Console.WriteLine(common);")]
    [InlineData("_ = Late(true) ? common with { Optimizer = Optimizer.Adam } : common;")]
    public void Problem_that_a_link_makes_of_a_shared_record_is_reported_in_the_link(string body) =>
        Compiler.ReportBody($"var common = new ObjectDetectionHyperparameters {{ {Required}, Momentum = 0.5 }}; {body}").Places().Should().Equal("ODH305 Optimizer.Adam");

    [Fact]
    public void Problem_of_inherited_values_only_is_reported_at_the_last_link() =>
        Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ {Required}, LrSchedulerStep = [40] }} with {{ NmsThreshold = 0.5 }};").Places().Should().Equal("ODH301 with");

    [Fact]
    public void Problem_of_a_record_that_is_used_itself_is_reported_once() =>
        Compiler.ReportBody(
            $$"""
            var job = new ObjectDetectionHyperparameters { {{Required}}, LrSchedulerStep = [40] };
            Console.WriteLine(job);
            _ = job with { MiniBatchSize = 16 };
            """).Places().Should().Equal("ODH301 [40]");

    [Fact]
    public void Local_that_is_written_again_is_unknown() =>
        Compiler.ReportBody(
            $$"""
            var job = new ObjectDetectionHyperparameters { {{Required}} };
            job = Late(job);
            _ = job with { Momentum = 0.5 };
            _ = job with { Momentum = 1.5 };
            """).Places().Should().Equal("ODH102 1.5");

    [Fact]
    public void Severity_message_and_link_are_those_of_the_rule()
    {
        var diagnostics = Compiler.ReportBody($"_ = new ObjectDetectionHyperparameters {{ {Required}, LearningRate = 1.5, ImageShape = 301, LabelWidth = 5 }};");

        diagnostics.Select(static diagnostic => (diagnostic.Id, diagnostic.Severity)).Should().Equal(
            ("ODH102", DiagnosticSeverity.Error), ("ODH330", DiagnosticSeverity.Info), ("ODH326", DiagnosticSeverity.Warning));
        diagnostics[0].GetMessage(null).Should().Be("learning_rate must be a number in (0, 1], but was 1.5.");
        diagnostics[0].Descriptor.HelpLinkUri.Should().Be(Rule.All.Single(static rule => rule.Code == "ODH102").Url.OriginalString);
    }

    [Theory]
    [InlineData("IsTestProject")]
    [InlineData("IsTestingPlatformApplication")]
    public void In_a_test_project_everything_is_a_suggestion(string property) =>
        Compiler.Report($"{Compiler.Usings} class C {{ object M() => new ObjectDetectionHyperparameters {{ {Required}, LearningRate = 1.5, LabelWidth = 5 }}; }}", ($"build_property.{property}", "true"))
            .Select(static diagnostic => diagnostic.Severity).Should().Equal(DiagnosticSeverity.Info, DiagnosticSeverity.Info);

    [Fact]
    public void Severity_can_be_configured()
    {
        var tree = Compiler.Parse($"{Compiler.Usings} class C {{ object M() => new ObjectDetectionHyperparameters {{ {Required}, LearningRate = 1.5, Epochs = 0 }}; }}");
        var compilation = Compiler.Compile([tree]);
        var options = compilation.Options.WithSpecificDiagnosticOptions([KeyValuePair.Create("ODH102", ReportDiagnostic.Warn), KeyValuePair.Create("ODH101", ReportDiagnostic.Suppress)]);

        Compiler.Report(compilation.WithOptions(options)).Select(static diagnostic => (diagnostic.Id, diagnostic.Severity)).Should().Equal(("ODH102", DiagnosticSeverity.Warning));
    }

    [Fact]
    public void Generated_code_is_left_alone() =>
        Compiler.Report($"// <auto-generated/>\n{Compiler.Usings} class C {{ object M() => new ObjectDetectionHyperparameters {{ {Required}, LearningRate = 1.5 }}; }}").Should().BeEmpty();

    [Fact]
    public void Type_of_another_library_with_the_same_properties_is_left_alone() =>
        Compiler.Report("class Training { public double LearningRate { get; set; } object M() => new Training { LearningRate = 1.5 }; }").Should().BeEmpty();
}
