using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>String maps whose algorithm is known.</summary>
public sealed class MapTests
{
    private const string Request =
        """
        public sealed class Request { public string? Image { get; set; } public string? Path { get; set; } public Dictionary<string, string> HyperParameters { get; set; } = []; public Dictionary<string, string> StaticHyperParameters { get; set; } = []; public Dictionary<string, string>? Tags { get; set; } }
        public sealed class Outer { public Request? Definition { get; set; } }
        public static void CreateTrainingJob(object request) { }
        public static void CreateHyperParameterTuningJob(object request) { }
        public static void Complete(Request request) { }
        public static void Submit(Dictionary<string, string> hyperparameters, int times = 1) { }
        public static void Print(Dictionary<string, string> map) { }
        """;

    private const string Own = "[\"num_classes\"] = \"20\", [\"num_training_samples\"] = \"16551\", [\"use_pretrained_model\"] = \"1\", [\"base_network\"] = \"vgg-16\", [\"label_width\"] = \"350\", [\"nms_threshold\"] = \"0.45\"";

    private const string Few = "[\"num_classes\"] = \"20\", [\"num_training_samples\"] = \"16551\", [\"use_pretrained_model\"] = \"1\"";

    [Theory]
    [InlineData("[\"lerning_rate\"] = \"0.1\"", "ODH402 \"lerning_rate\"")]
    [InlineData("[\"learning_rate\"] = \"0,1\"", "ODH405 \"0,1\"")]
    [InlineData("[\"learning_rate\"] = \"1.5\"", "ODH102 \"1.5\"")]
    [InlineData("[\"epochs\"] = \"ten\"", "ODH404 \"ten\"")]
    [InlineData("[\"epochs\"] = Zero", "ODH101 Zero")]
    [InlineData("[\"epochs\"] = \"\"", "ODH403 \"\"")]
    [InlineData("[\"epochs\"] = \"3000000000\"", "ODH409 \"3000000000\"")]
    [InlineData("[\"epochs\"] = null!", "ODH411 null!")]
    [InlineData("[\"optimizer\"] = \"Adam\"", "ODH406 \"Adam\"")]
    [InlineData("[\"early_stopping\"] = \"maybe\"", "ODH407 \"maybe\"")]
    [InlineData("[\"lr_scheduler_step\"] = \"10;20\"", "ODH408 \"10;20\"")]
    [InlineData("[\"lr_scheduler_step\"] = \"20,10\"", "ODH201 \"20,10\"")]
    [InlineData("[\"momentum\"] = \"0.5\", [\"optimizer\"] = \"adam\"", "ODH305 \"0.5\"")]
    [InlineData("[\"kv_store\"] = \"\"", "ODH403 \"\"")]
    [InlineData("[\"freeze_layer_pattern\"] = \"(\"", "ODH106 \"(\"")]
    [InlineData("[Key] = \"0\"", "ODH101 \"0\"")]
    public void Entry_at_fault_is_reported_where_it_is_written(string entry, string expected) =>
        Report($"ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> {{ {Few}, {entry} }});").Should().Equal(expected);

    [Fact]
    public void Missing_entry_is_reported_at_the_type()
    {
        Report("_ = ObjectDetectionHyperparameters.ReadHyperParameters(new Dictionary<string, string> { [\"num_classes\"] = \"20\", [\"use_pretrained_model\"] = \"1\" });")
            .Should().Equal("ODH401 Dictionary<string, string>");
        Report("Dictionary<string, string> map = new() { [\"num_classes\"] = \"20\" }; _ = ObjectDetectionHyperparameters.ReadHyperParameters(map);").Should().BeEquivalentTo("ODH401 new", "ODH332 new");
    }

    [Fact]
    public void Entry_that_is_specified_twice_is_reported_at_the_second_name() =>
        Report("_ = ObjectDetectionHyperparameters.ReadHyperParameters(new Dictionary<string, string> { { \"num_classes\", \"2\" }, { \"num_training_samples\", \"2000\" }, { \"use_pretrained_model\", \"1\" }, { \"num_classes\", \"3\" } });")
            .Should().Equal("ODH410 \"num_classes\"");

    [Theory]
    [InlineData("_ = new Request { HyperParameters = new Dictionary<string, string> { OWN, [\"epochs\"] = \"0\" } };")]
    [InlineData("_ = new Request { HyperParameters = new() { OWN, [\"epochs\"] = \"0\" } };")]
    [InlineData("_ = new Request { HyperParameters = { OWN, [\"epochs\"] = \"0\" } };")]
    [InlineData("var request = new Request(); request.HyperParameters = new() { OWN, [\"epochs\"] = \"0\" };")]
    [InlineData("Submit(new() { OWN, [\"epochs\"] = \"0\" });")]
    [InlineData("Submit(times: 3, hyperparameters: new() { OWN, [\"epochs\"] = \"0\" });")]
    [InlineData("var map = new Dictionary<string, string> { OWN }; map[\"epochs\"] = \"0\"; Submit(map);")]
    [InlineData("var map = new Dictionary<string, string> { OWN }; map.Add(\"epochs\", \"0\"); _ = new Request { HyperParameters = map };")]
    [InlineData("var map = new Dictionary<string, string>(); map[\"num_classes\"] = \"2\"; map[\"num_training_samples\"] = \"200\"; map[\"use_pretrained_model\"] = \"1\"; map[\"epochs\"] = \"0\"; ObjectDetectionHyperparameters.FromHyperParameters(map);")]
    [InlineData("_ = new Request { Image = \"433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1\", HyperParameters = new() { FEW, [\"epochs\"] = \"0\" } };")]
    [InlineData("var request = new Request { Image = \"433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1\" }; request.HyperParameters[\"epochs\"] = \"0\";")]
    [InlineData("var request = new Request { Image = $\"{Zero}.dkr.ecr.us-west-2.amazonaws.com/object-detection:1\" }; request.HyperParameters.Add(\"epochs\", \"0\");")]
    [InlineData("var request = new Request(); var map = request.HyperParameters; request.HyperParameters[\"base_network\"] = \"vgg-16\"; request.HyperParameters[\"label_width\"] = \"60\"; request.HyperParameters[\"nms_threshold\"] = \"0.5\"; request.HyperParameters[\"epochs\"] = \"0\";")]
    public void Map_that_goes_to_a_job_of_the_algorithm_is_checked(string body) =>
        Report(body.Replace("OWN", Own, StringComparison.Ordinal).Replace("FEW", Few, StringComparison.Ordinal)).Should().Equal("ODH101 \"0\"");

    [Theory]
    [InlineData("_ = new Request { HyperParameters = new() { FEW, [\"epochs\"] = \"0\" } };")]
    [InlineData("_ = new Request { Tags = new() { OWN, [\"epochs\"] = \"0\" } };")]
    [InlineData("Print(new() { OWN, [\"epochs\"] = \"0\" });")]
    [InlineData("_ = new Request { Image = \"433757028032.dkr.ecr.us-west-2.amazonaws.com/image-classification:1\", HyperParameters = new() { FEW, [\"epochs\"] = \"0\" } };")]
    [InlineData("var request = new Request(); request.HyperParameters[\"epochs\"] = \"0\";")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> { FEW, [\"epochs\"] = Late(\"0\") });")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string>(Late(new Dictionary<string, string>())) { [\"epochs\"] = \"1\" });")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> { [Late(\"epochs\")] = \"1\", [\"label_width\"] = \"350\" });")]
    [InlineData("var map = new Dictionary<string, string> { [\"num_classes\"] = \"20\" }; Print(map); ObjectDetectionHyperparameters.FromHyperParameters(map);")]
    [InlineData("var map = new Dictionary<string, string> { [\"num_classes\"] = \"20\" }; if (Late(true)) { map[\"num_training_samples\"] = \"20\"; } ObjectDetectionHyperparameters.FromHyperParameters(map);")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> { FEW, [\"_tuning_objective_metric\"] = \"x\" });")]
    public void Map_that_goes_elsewhere_or_is_partly_unknown_is_not(string body) =>
        Report(body.Replace("OWN", Own, StringComparison.Ordinal).Replace("FEW", Few, StringComparison.Ordinal)).Should().BeEmpty();

    [Theory]
    [InlineData("_ = new Request { Image = \"123456789012.dkr.ecr.us-west-2.amazonaws.com/my-yolo:latest\", Path = \"s3://bucket/object-detection\", HyperParameters = new() { FOREIGN } };")]
    [InlineData("_ = new Request { Image = \"123456789012.dkr.ecr.us-west-2.amazonaws.com/object-detection:latest\", HyperParameters = new() { FOREIGN } };")]
    [InlineData("_ = new Request { Image = \"https://contoso.example/object-detection\", HyperParameters = new() { FOREIGN } };")]
    [InlineData("var TrainingImages = new string[3]; Submit(new() { FOREIGN, [\"num_classes\"] = TrainingImages.Length.ToString() });")]
    [InlineData("var detect = new Request { Image = OURS, HyperParameters = new() { FEW } }; var classify = new Request { Image = \"433757028032.dkr.ecr.us-west-2.amazonaws.com/image-classification:1\", HyperParameters = new() { FOREIGN } };")]
    [InlineData("var detect = new Request { Image = OURS, HyperParameters = new() { FEW } }; var classify = new Request { Image = Late(\"\"), HyperParameters = new() { FOREIGN } };")]
    [InlineData("var detect = new Request { Image = OURS }; detect.HyperParameters[\"num_classes\"] = \"2\"; var other = new Request(); other.HyperParameters[\"num_layers\"] = \"50\";")]
    [InlineData("var detect = new Request(); var other = new Request(); detect.HyperParameters[\"base_network\"] = \"vgg-16\"; detect.HyperParameters[\"label_width\"] = \"350\"; detect.HyperParameters[\"nms_threshold\"] = \"0.5\"; other.HyperParameters[\"num_layers\"] = \"50\"; other.HyperParameters[\"image_shape\"] = \"3,224,224\";")]
    public void Map_of_another_algorithm_is_not_taken_for_one_of_this(string body) => Check(body).Should().BeEmpty();

    [Theory]
    [InlineData("var request = new Request { HyperParameters = new() { OWN } }; request.HyperParameters[\"num_classes\"] = Late(\"2\"); CreateTrainingJob(request);")]
    [InlineData("var request = new Request { HyperParameters = new() { OWN, [\"num_training_samples\"] = \"20\" } }; request.HyperParameters[\"mini_batch_size\"] = \"4\"; CreateTrainingJob(request);")]
    [InlineData("var request = new Request { HyperParameters = new() { OWN } }; Complete(request); CreateTrainingJob(request);")]
    [InlineData("Submit(hyperparameters: new() { OWN }, times: 3);")]
    [InlineData("Submit(new Request { HyperParameters = new() { OWN } }.HyperParameters);")]
    [InlineData("_ = new Request { StaticHyperParameters = new() { OWN } };")]
    public void Map_that_somebody_can_add_to_misses_nothing(string body) => Check(body).Should().BeEmpty();

    [Theory]
    [InlineData("CreateTrainingJob(new Request { HyperParameters = new() { OWN } });")]
    [InlineData("var request = new Request { HyperParameters = new() { OWN } }; request.Image = \"\"; CreateTrainingJob(request);")]
    [InlineData("var request = new Request(); request.HyperParameters = new() { OWN }; CreateTrainingJob(request);")]
    [InlineData("var map = new Dictionary<string, string> { OWN }; CreateTrainingJob(new Request { HyperParameters = map });")]
    [InlineData("CreateTrainingJob(new Outer { Definition = new Request { HyperParameters = new() { OWN } } });")]
    [InlineData("ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> { OWN });")]
    public void Map_that_is_sent_as_it_is_misses_what_is_required(string body) => Check(body).Select(static told => told.Split(' ')[0]).Should().BeEquivalentTo("ODH401", "ODH401", "ODH332");

    [Theory]
    [InlineData("{ EMPTY }; if (Late(true)) { map[\"epochs\"] = \"30\"; } else { map[\"epochs\"] = \"40\"; } READ")]
    [InlineData("{ EMPTY }; foreach (var one in Late(new[] { \"\" })) map[\"epochs\"] = one; READ")]
    [InlineData("{ EMPTY }; map.Remove(\"epochs\"); READ")]
    [InlineData("{ EMPTY }; map = Late(map); READ")]
    [InlineData("{ EMPTY }; map[\"epochs\"] += \"30\"; READ")]
    [InlineData("{ EMPTY }; map[\"epochs\"] ??= \"30\"; READ")]
    [InlineData("{ EMPTY }; void Later() { READ } map[\"epochs\"] = \"30\"; Later();")]
    [InlineData("{ FEW }; READ map[\"comment\"] = \"done\";")]
    [InlineData("{ EMPTY }; Print(map); READ")]
    public void Value_that_is_replaced_before_the_map_is_read_is_not_reported(string body) => Check($"var map = new Dictionary<string, string> {body}").Should().BeEmpty();

    [Fact]
    public void Value_that_a_later_statement_replaces_is_not_reported() =>
        Check("var request = new Request { Image = OURS }; request.HyperParameters[\"epochs\"] = \"0\"; request.HyperParameters[\"epochs\"] = \"30\";").Should().BeEmpty();

    [Theory]
    [InlineData("{ OWN, FEW, [\"epochs\"] = \"0\" }; if (map.ContainsKey(\"epochs\") && map.Count > 3) { READ }")]
    [InlineData("{ FEW, [Epochs] = \"0\" }; READ")]
    [InlineData("{ [Classes] = \"20\", [\"num_training_samples\"] = \"1000\", [\"use_pretrained_model\"] = \"1\", [Epochs] = \"0\" }; READ")]
    public void Value_that_the_map_keeps_is_reported(string body) => Check($"const string Epochs = \"epochs\", Classes = \"num_classes\"; var map = new Dictionary<string, string> {body}").Should().Equal("ODH101 \"0\"");

    [Fact]
    public void Values_that_can_be_tuned_are_unknown_in_a_tuning_job()
    {
        const string Map = "new() { OWN, FEW, [\"num_training_samples\"] = \"20\", [\"lr_scheduler_step\"] = \"10\" }";

        Check($"CreateHyperParameterTuningJob(new Request {{ StaticHyperParameters = {Map} }});").Should().BeEmpty();
        Check($"CreateTrainingJob(new Request {{ HyperParameters = {Map} }});").Should().NotBeEmpty();
    }

    [Fact]
    public void Suggestion_is_part_of_the_message_and_of_the_properties()
    {
        var diagnostic = Compiler.ReportBody($"ObjectDetectionHyperparameters.FromHyperParameters(new Dictionary<string, string> {{ {Few}, [\"lerning_rate\"] = \"0.1\" }});").Should().ContainSingle().Subject;

        diagnostic.GetMessage(null).Should().Be("'lerning_rate' is not a hyperparameter of Object Detection. Did you mean learning_rate?");
        diagnostic.Properties.Should().Contain("suggestion", "learning_rate");
    }

    /// <summary>Two thousand maps, right and wrong: the compiler reports what a review of the map reports.</summary>
    [Fact]
    public void Compiler_reports_what_a_review_of_the_map_reports()
    {
        var random = new RandomRecords(4);
        var misspelled = new Random(5);
        var maps = Enumerable.Range(0, 2000).Select(_ => Misspell(random.Next().ToHyperParameters(validate: false), misspelled)).ToList();
        var source = new StringBuilder(Compiler.Usings).Append("public static class Program {\n");
        foreach (var (map, index) in maps.Select(static (map, index) => (map, index)))
        {
            source.Append($"public static object Map{index}() => ObjectDetectionHyperparameters.ReadHyperParameters(new Dictionary<string, string> {{ ");
            source.AppendJoin(", ", map.Select(static entry => $"[{SymbolDisplay.FormatLiteral(entry.Key, true)}] = {SymbolDisplay.FormatLiteral(entry.Value, true)}")).Append(" });\n");
        }

        var lines = Compiler.Report(source.Append('}').ToString()).ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line);

        var first = Compiler.Usings.Count(static character => character == '\n') + 1;
        for (var i = 0; i < maps.Count; i++)
        {
            var expected = ObjectDetectionHyperparameters.ReadHyperParameters(maps[i]).Review().Findings
                .Where(static finding => finding.Code != "ODH316").Select(static finding => $"{finding.Code} {finding.MessageWithSuggestion}").Order(StringComparer.Ordinal);
            lines[first + i].Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}").Order(StringComparer.Ordinal).Should().Equal(expected);
        }
    }

    private static Dictionary<string, string> Misspell(Dictionary<string, string> map, Random random)
    {
        foreach (var name in map.Keys.ToList())
        {
            switch (random.Next(30))
            {
                case 0:
                    map.Remove(name);
                    break;
                case 1:
                    map[name] += " ";
                    break;
                case 2:
                    map[name] = "";
                    break;
                case 3:
                    map[name + "s"] = map[name];
                    break;
                case 4:
                    map[name] = $"'{map[name]}'";
                    break;
            }
        }

        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(static hyperparameter => hyperparameter.DefaultText is not null))
        {
            if (map.GetValueOrDefault(hyperparameter.Name) == hyperparameter.DefaultText && random.Next(3) == 0)
            {
                map.Remove(hyperparameter.Name);
            }
        }

        return map;
    }

    /// <summary>Reports with parts of maps in the place of their names.</summary>
    private static IEnumerable<string> Check(string body) => Report(
        body.Replace("EMPTY", "FEW, [\"epochs\"] = \"0\"", StringComparison.Ordinal)
            .Replace("OWN", "[\"base_network\"] = \"vgg-16\", [\"label_width\"] = \"350\", [\"nms_threshold\"] = \"0.45\"", StringComparison.Ordinal)
            .Replace("FEW", Few, StringComparison.Ordinal)
            .Replace("FOREIGN", "[\"epochs\"] = \"0\", [\"model\"] = \"yolov8n\", [\"imgsz\"] = \"640\"", StringComparison.Ordinal)
            .Replace("OURS", "\"433757028032.dkr.ecr.us-west-2.amazonaws.com/object-detection:1\"", StringComparison.Ordinal)
            .Replace("READ", "ObjectDetectionHyperparameters.FromHyperParameters(map);", StringComparison.Ordinal));

    private static IEnumerable<string> Report(string body) =>
        Compiler.ReportBody(body, Request + " const string Zero = \"0\"; const string Key = \"epochs\";").Places();
}
