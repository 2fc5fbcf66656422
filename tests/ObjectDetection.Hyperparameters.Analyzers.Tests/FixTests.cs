using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.CodeFixes;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>What an editor offers, and what comes of it.</summary>
public sealed class FixTests
{
    private const string Required = "NumClasses = 20, NumTrainingSamples = 16551";

    private const string Names = "[\"num_classes\"] = \"20\", [\"num_training_samples\"] = \"16551\", [\"use_pretrained_model\"] = \"1\", [\"base_network\"] = \"vgg-16\", [\"label_width\"] = \"350\", [\"nms_threshold\"] = \"0.45\"";

    [Theory]
    [InlineData("LearningRate = 1.5", "LearningRate = 1.0")]
    [InlineData("LearningRate = -1", "LearningRate = 0.001")]
    [InlineData("LearningRate = double.NaN", "LearningRate = 0.001")]
    [InlineData("Epochs = 0", "Epochs = 1")]
    [InlineData("ImageShape = 299", "ImageShape = 300")]
    [InlineData("NmsTopK = 0", "NmsTopK = 1")]
    [InlineData("LabelWidth = 5", "LabelWidth = 7")]
    [InlineData("LrSchedulerStep = [20, 10, 20]", "LrSchedulerStep = [10, 20]")]
    [InlineData("LrSchedulerStep = new[] { 20, 10 }", "LrSchedulerStep = new[] { 10, 20 }")]
    [InlineData("LrSchedulerStep = new int[] { 20, 10 }", "LrSchedulerStep = new int[] { 10, 20 }")]
    [InlineData("LrSchedulerStep = EpochList.Create(20, 10)", "LrSchedulerStep = EpochList.Create(10, 20)")]
    [InlineData("LrSchedulerStep = EpochList.Parse(\"20,10\")", "LrSchedulerStep = EpochList.Parse(\"10,20\")")]
    [InlineData("LrSchedulerStep = EpochList.Parse(\"10;20\")", "LrSchedulerStep = EpochList.Parse(\"10,20\")")]
    public async Task Value_of_a_record_is_changed(string before, string after) =>
        (await Fixer.Apply(Record(before), "Change to ")).Should().Be(Record(after));

    [Theory]
    [InlineData("Momentum = 0.5, Optimizer = Optimizer.Adam", "Remove momentum", "Optimizer = Optimizer.Adam")]
    [InlineData("Optimizer = Optimizer.Adam, WeightDecay = 0.01", "Remove weight_decay", "Optimizer = Optimizer.Adam")]
    [InlineData("Optimizer = Optimizer.AdaDelta, LearningRate = 0.01", "Remove learning_rate", "Optimizer = Optimizer.AdaDelta")]
    [InlineData("LrSchedulerFactor = 0.5, Epochs = 10", "Remove lr_scheduler_factor", "Epochs = 10")]
    [InlineData("EarlyStoppingPatience = 7, Epochs = 10", "Remove early_stopping_patience", "Epochs = 10")]
    public async Task What_is_ignored_is_removed(string before, string title, string after) =>
        Plain(await Fixer.Apply(Record(before), title)).Should().Be(Plain(Record(after)));

    [Theory]
    [InlineData("var common = new ObjectDetectionHyperparameters { REQUIRED, Momentum = 0.5 }; var sgd = common with { Optimizer = Optimizer.Sgd }; var adam = common with { Optimizer = Optimizer.Adam };")]
    [InlineData("var common = new ObjectDetectionHyperparameters { REQUIRED, LrSchedulerStep = [40] }; _ = common with { Epochs = 20 };")]
    [InlineData("var job = new ObjectDetectionHyperparameters { REQUIRED, Optimizer = Optimizer.Adam }; var other = job with { Momentum = 0.5 }; var third = other with { Optimizer = Optimizer.Sgd }; Console.WriteLine(other);")]
    [InlineData("var job = new ObjectDetectionHyperparameters { REQUIRED, Optimizer = Optimizer.Adam, Momentum = 0.5 }; Console.WriteLine(job); var alias = job; _ = alias with { Optimizer = Optimizer.Sgd };")]
    [InlineData("_ = (Late(true) ? new ObjectDetectionHyperparameters { REQUIRED, Optimizer = Optimizer.Adam, Momentum = 0.5 } : Late<ObjectDetectionHyperparameters>(null!)) with { Optimizer = Optimizer.Sgd };")]
    public async Task What_a_copy_can_use_is_not_removed(string body)
    {
        var source = Method(body.Replace("REQUIRED", Required, StringComparison.Ordinal));

        Compiler.Errors(source).Should().BeEmpty();
        Compiler.Report(source).Should().ContainSingle();
        (await Fixer.Titles(source)).Should().BeEmpty();
    }

    [Fact]
    public async Task What_the_last_link_ignores_is_removed_from_it()
    {
        const string Before = $"var job = new ObjectDetectionHyperparameters {{ {Required}, Optimizer = Optimizer.Adam }}; Console.WriteLine(job with {{ Momentum = 0.5, Epochs = 10 }});";

        Plain(await Fixer.Apply(Method(Before), "Remove momentum")).Should().Be(Plain(Method(Before.Replace("Momentum = 0.5, ", "", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData("[\"lerning_rate\"] = \"0.1\"", "[\"learning_rate\"] = \"0.1\"")]
    [InlineData("[\"optimizer\"] = \"Adam\"", "[\"optimizer\"] = \"adam\"")]
    [InlineData("[\"epochs\"] = \"0\"", "[\"epochs\"] = \"1\"")]
    [InlineData("[\"learning_rate\"] = \"1.5\"", "[\"learning_rate\"] = \"1.0\"")]
    [InlineData("[\"lr_scheduler_step\"] = \"20,10\"", "[\"lr_scheduler_step\"] = \"10,20\"")]
    [InlineData("[\"lr_scheduler_step\"] = \"[10, 20]\"", "[\"lr_scheduler_step\"] = \"10,20\"")]
    public async Task Entry_of_a_map_is_changed(string before, string after) => (await Fixer.Apply(Map(before), "Change to ")).Should().Be(Map(after));

    [Theory]
    [InlineData("Submit(new() { { \"learning_rate\", \"0.1\" }, { \"lerning_rate\", \"0.01\" }, NAMES });")]
    [InlineData("Submit(new() { [\"epochs\"] = \"50\", [\"epoch\"] = \"5\", NAMES });")]
    [InlineData("Submit(new() { [\"Epochs\"] = \"3\", [\"epochs\"] = Late(\"5\"), NAMES });")]
    [InlineData("var map = new Dictionary<string, string> { NAMES, [\"epoch\"] = \"5\" }; map[\"epochs\"] = \"50\"; Submit(map);")]
    public async Task Name_that_the_map_has_is_not_written_again(string body)
    {
        var source = Method(body.Replace("NAMES", Names, StringComparison.Ordinal));

        Compiler.Report(source).Select(static diagnostic => diagnostic.Id).Should().Equal("ODH402");
        (await Fixer.Titles(source)).Should().NotContain(static title => title.StartsWith("Change to", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Name_that_two_entries_mean_is_offered_for_the_first() =>
        (await Fixer.Titles(Map("[\"lerning_rate\"] = \"0.1\", [\"learnin_rate\"] = \"0.2\""))).Should().ContainSingle(static title => title == "Change to \"learning_rate\"");

    [Fact]
    public async Task Entry_of_a_map_is_removed() =>
        Plain(await Fixer.Apply(Map("[\"momentum\"] = \"0.5\", [\"optimizer\"] = \"adam\""), "Remove momentum")).Should().Be(Plain(Map("[\"optimizer\"] = \"adam\"")));

    [Fact]
    public async Task Statement_that_adds_an_entry_is_removed()
    {
        const string Before = "var map = new Dictionary<string, string> { " + Names + " }; map[\"optimizer\"] = \"adam\"; map[\"momentum\"] = \"0.5\"; ObjectDetectionHyperparameters.FromHyperParameters(map);";

        Plain(await Fixer.Apply(Method(Before), "Remove momentum")).Should().Be(Plain(Method(Before.Replace(" map[\"momentum\"] = \"0.5\";", "", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Dictionary_becomes_the_typed_record()
    {
        var before =
            $$"""
            using System.Collections.Generic;

            public static class Job
            {
                public static void Submit(Dictionary<string, string> hyperparameters)
                {
                    Submit(new Dictionary<string, string> { {{Names}}, ["optimizer"] = "adam", ["momentum"] = "2", ["lr_scheduler_step"] = "10,20" });
                }
            }
            """.ReplaceLineEndings("\n");

        (await Fixer.Apply(before, TypedRecord.Title)).Should().Be(
            """
            using System.Collections.Generic;
            using ObjectDetection.Hyperparameters;

            public static class Job
            {
                public static void Submit(Dictionary<string, string> hyperparameters)
                {
                    Submit(new ObjectDetectionHyperparameters
                    {
                        NumClasses = 20,
                        NumTrainingSamples = 16551,
                        LrSchedulerStep = [10, 20],
                        Momentum = 2.0,
                        Optimizer = Optimizer.Adam,
                    }.ToHyperParameters());
                }
            }
            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("Submit(new Dictionary<string, string> { NAMES, [\"epochs\"] = \"ten\" });")]
    [InlineData("Submit(new Dictionary<string, string> { NAMES, [\"momentum\"] = \"2\", [\"epochs\"] = Late(\"1\") });")]
    [InlineData("var map = new Dictionary<string, string> { NAMES }; map[\"epochs\"] = \"0\"; Submit(map);")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> { NAMES, [\"epochs\"] = \"0\" });")]
    public async Task Dictionary_that_the_record_cannot_replace_is_left(string body) =>
        (await Fixer.Titles(Method(body.Replace("NAMES", Names, StringComparison.Ordinal)))).Should().NotContain(TypedRecord.Title);

    [Theory]
    [InlineData("\n    Optimizer = Optimizer.Adam, // chosen by the paper\n    Momentum = 0.5\n", "\n    Optimizer = Optimizer.Adam, // chosen by the paper\n")]
    [InlineData("\n    // keep: optimizer settings follow\n    Momentum = 0.5,\n    Optimizer = Optimizer.Adam,\n", "\n    // keep: optimizer settings follow\n    Optimizer = Optimizer.Adam,\n")]
    [InlineData("\n    Momentum = 0.5, Optimizer = Optimizer.Adam,\n", "\n    Optimizer = Optimizer.Adam,\n")]
    [InlineData("\n#if !NEVER\n    Momentum = 0.5,\n#endif\n    Optimizer = Optimizer.Adam,\n", "\n#if !NEVER\n#endif\n    Optimizer = Optimizer.Adam,\n")]
    [InlineData(" Optimizer = Optimizer.Adam, Momentum = 0.5 ", " Optimizer = Optimizer.Adam ")]
    public async Task Removal_keeps_what_is_around(string before, string after) => (await Fixer.Apply(Created(before), "Remove momentum")).Should().Be(Created(after));

    [Theory]
    [InlineData("\n    Optimizer = Optimizer.Adam,\n    Momentum = 0.5, // measured\n")]
    [InlineData(" Optimizer = Optimizer.Adam, /* measured */ Momentum = 0.5 ")]
    [InlineData(" Optimizer = Optimizer.Adam, Momentum = /* measured */ 0.5 ")]
    public async Task Removal_that_would_lose_a_comment_is_not_offered(string values) => (await Fixer.Titles(Created(values))).Should().BeEmpty();

    [Fact]
    public async Task Change_that_would_lose_a_comment_is_not_offered() => (await Fixer.Titles(Created(" LrSchedulerStep = [\n 20, // first\n 10, // second\n] "))).Should().BeEmpty();

    [Theory]
    [InlineData("EarlyStoppingMinEpochs = 12, EarlyStoppingPatience = 7, EarlyStoppingTolerance = 0.1", "")]
    [InlineData("Epochs = 30, EarlyStoppingMinEpochs = 12, EarlyStoppingPatience = 7", "Epochs = 30")]
    [InlineData("EarlyStoppingMinEpochs = 12, Epochs = 40, EarlyStoppingPatience = 7", "Epochs = 40")]
    public async Task All_are_removed_in_one_go(string before, string after) =>
        Plain(await Fixer.ApplyAll(Created($" {before} "), "removal")).Replace(",}", "}", StringComparison.Ordinal).Should().Be(Plain(Created($" {after} ")).Replace(",}", "}", StringComparison.Ordinal));

    [Fact]
    public async Task All_empty_entries_are_removed_in_one_go()
    {
        var fixedSource = await Fixer.ApplyAll(Map("[\"epochs\"] = \"\", [\"momentum\"] = \"\", [\"optimizer\"] = \"\", [\"image_shape\"] = \"\""), "removal");

        fixedSource.Should().NotContain("\"\"");
    }

    [Fact]
    public async Task All_dictionaries_become_records_in_one_go()
    {
        var source = $$"""
            using System.Collections.Generic;
            public static class Job
            {
                public static void Submit(Dictionary<string, string> hyperparameters) { }
                public static void One() => Submit(new Dictionary<string, string> { {{Names}}, ["momentum"] = "2", ["epochs"] = "0" });
                public static void Two() => Submit(new Dictionary<string, string> { {{Names}}, ["momentum"] = "3", ["epochs"] = "-1" });
            }
            """;

        var changed = await Fixer.ApplyAll(source, "record");

        changed.Should().NotContain("new Dictionary").And.Contain("Momentum = 2").And.Contain("Momentum = 3");
        changed.Split("using ObjectDetection.Hyperparameters;").Should().HaveCount(2);
    }

    [Theory]
    [InlineData("", "using System.Collections.Generic;", "public string Optimizer { get; set; } = \"\";")]
    [InlineData("namespace Contoso.Training { public enum Optimizer { Adam } }", "using System.Collections.Generic;\nusing Contoso.Training;", "")]
    [InlineData("namespace Contoso.Training { public enum Optimizer { Adam } }", "using System.Collections.Generic;\nusing Contoso.Training;", "public Optimizer Used { get; set; }")]
    [InlineData("", "#define ANY\n", "")]
    [InlineData("", "// A licence.\n", "")]
    [InlineData("", "#if !NEVER\nusing System;\n#endif\n", "")]
    public async Task Typed_record_compiles_whatever_the_names_mean(string others, string head, string members)
    {
        var source = $$"""
            {{head}}
            public sealed class Job
            {
                {{members}}
                public static void Submit(System.Collections.Generic.Dictionary<string, string> hyperparameters) { }
                public static void One() => Submit(new System.Collections.Generic.Dictionary<string, string> { {{Names}}, ["optimizer"] = "adam", ["momentum"] = "2", ["lr_scheduler_step"] = "10,20" });
            }
            {{others}}
            """;

        var changed = await Fixer.Apply(source, TypedRecord.Title);

        changed.Should().StartWith(head.TrimEnd()).And.Contain("ObjectDetectionHyperparameters");
    }

    [Fact]
    public async Task Typed_record_is_written_for_older_versions_of_the_language() =>
        (await Fixer.Apply(Method($"Submit(new Dictionary<string, string> {{ {Names}, [\"momentum\"] = \"2\", [\"lr_scheduler_step\"] = \"10,20\" }});"), TypedRecord.Title, LanguageVersion.CSharp11))
            .Should().Contain("LrSchedulerStep = new[] { 10, 20 },");

    [Fact]
    public async Task Typed_record_is_not_offered_where_the_language_cannot_create_it() =>
        (await Fixer.Titles(Method($"Submit(new Dictionary<string, string> {{ {Names}, [\"momentum\"] = \"2\" }});"), LanguageVersion.CSharp10)).Should().NotContain(TypedRecord.Title);

    [Theory]
    [InlineData("Submit(new Dictionary<string, string> { NAMES, [\"momentum\"] = \"2\" /* measured */ });")]
    [InlineData("Submit(new Dictionary<string, string> { NAMES, [\"momentum\"] = \"2\", [\"_tuning_objective_metric\"] = \"validation:mAP\" });")]
    [InlineData("_ = new Request { StaticHyperParameters = new Dictionary<string, string> { NAMES, [\"momentum\"] = \"2\" } };")]
    public async Task Dictionary_whose_content_would_be_lost_is_left(string body) =>
        (await Fixer.Titles(Method(body.Replace("NAMES", Names, StringComparison.Ordinal)) + "public sealed class Request { public Dictionary<string, string>? StaticHyperParameters { get; set; } }")).Should().NotContain(TypedRecord.Title);

    [Fact]
    public async Task What_must_be_set_is_not_removed() =>
        (await Fixer.Titles(Map("[\"epochs\"] = \"\"").Replace("\"16551\"", "\"\"", StringComparison.Ordinal))).Should().Equal("Remove epochs");

    /// <summary>Older editors have older versions of the assemblies that a reference could name.</summary>
    [Fact]
    public void Assemblies_need_nothing_that_the_oldest_editor_lacks()
    {
        string[] known = ["netstandard", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.CSharp", "Microsoft.CodeAnalysis.Workspaces", "System.Collections.Immutable", "System.Memory", "System.Runtime.CompilerServices.Unsafe", "System.Buffers", "System.Threading.Tasks.Extensions", "ObjectDetection.Hyperparameters.Analyzers"];
        var references = new[] { typeof(HyperparametersCodeFix).Assembly, Assembly.Load("ObjectDetection.Hyperparameters.Analyzers") }.SelectMany(static assembly => assembly.GetReferencedAssemblies()).ToList();

        references.Select(static name => name.Name).Should().BeSubsetOf(known);
        references.Where(static name => name.Name!.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)).Should().OnlyContain(static name => name.Version == new Version(4, 8, 0, 0));
        references.Where(static name => name.Name == "System.Collections.Immutable").Should().OnlyContain(static name => name.Version!.Major <= 7);
    }

    private static string Record(string values) => Method($"_ = new ObjectDetectionHyperparameters {{ {Required}, {values} }};");

    private static string Map(string entries) => Method($"ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> {{ {Names}, {entries} }});");

    private static string Method(string body) =>
        $"{Compiler.Usings}#nullable enable\npublic static class Program {{ public static void Main() {{ {body} }} public static void Submit(Dictionary<string, string> hyperparameters) {{ }} public static T Late<T>(T value) => value; }}";

    private static string Created(string values) =>
        $"{Compiler.Usings}#nullable enable\npublic static class Program {{ public static object Main() => new ObjectDetectionHyperparameters {{ NumClasses = 20, NumTrainingSamples = 16551,{values}}}; }}";

    private static string Plain(string source) => source.Replace(" ", "", StringComparison.Ordinal);
}
