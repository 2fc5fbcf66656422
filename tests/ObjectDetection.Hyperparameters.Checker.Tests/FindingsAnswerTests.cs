using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Checker.Tests;

public sealed class FindingsAnswerTests
{
    private const string Map = """
        {
          "num_classes": "20",
          "num_training_samples": "16551",
          "learning_rate": "0,001",
          "optimiser": "adam",
          "use_pretrained_model": "1"
        }
        """;

    public static TheoryData<string> Documents => new(
        new[] { "requests", "templates", "documents" }.Select(static folder => Repository.PathOf($"tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/{folder}")).Where(Directory.Exists)
            .SelectMany(static folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)).Select(static file => Path.GetRelativePath(Repository.PathOf("."), file)));

    [Fact]
    public void Empty_text_has_no_findings()
    {
        var answer = Ask.Check(" \n");

        answer.GetProperty("empty").GetBoolean().Should().BeTrue();
        Ask.Codes(answer).Should().BeEmpty();
    }

    [Fact]
    public void Finding_has_its_place_and_the_edit_that_mends_it()
    {
        var answer = Ask.Check(Map);

        Ask.Codes(answer).Should().Equal("ODH405", "ODH402");
        var finding = answer.GetProperty("findings")[0];
        finding.GetProperty("line").GetInt32().Should().Be(4);
        finding.GetProperty("column").GetInt32().Should().Be(20);
        finding.GetProperty("length").GetInt32().Should().Be("\"0,001\"".Length);
        finding.GetProperty("message").GetString().Should().StartWith("learning_rate must be");
        finding.GetProperty("names")[0].GetString().Should().Be("learning_rate");
        finding.GetProperty("edit").GetRawText().Should().Be("""{"line":4,"column":20,"length":7,"text":"\"0.001\""}""");
        answer.GetProperty("fixable").GetBoolean().Should().BeTrue();
        answer.GetProperty("submittable").GetBoolean().Should().BeFalse();
        answer.GetProperty("counts").GetRawText().Should().Be("""{"error":2,"warning":0,"info":0}""");
    }

    [Fact]
    public void Place_counts_characters_as_a_browser_does()
    {
        var answer = Ask.Check("""{ "ß😀": "1", "num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": "1", "learning_rate": "0,1" }""");

        var edit = answer.GetProperty("findings").EnumerateArray().Single(static finding => finding.GetProperty("code").GetString() == "ODH405").GetProperty("edit");
        edit.GetProperty("column").GetInt32().Should().Be("""{ "ß😀": "1", "num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": "1", "learning_rate": """.Length + 1);
    }

    [Fact]
    public void Fix_applies_every_edit() => new CheckedText(Map, Ask.NothingKnown).Fix().Should().Be(Map.Replace("0,001", "0.001", StringComparison.Ordinal).Replace("optimiser", "optimizer", StringComparison.Ordinal));

    [Fact]
    public void What_is_known_besides_takes_part_and_its_own_faults_are_told()
    {
        var map = Map.Replace("0,001", "0.001", StringComparison.Ordinal).Replace("optimiser", "optimizer", StringComparison.Ordinal);

        Ask.Codes(Ask.Check(map, """{ "instance_type": "ml.m5.xlarge" }""")).Should().Equal("ODH209");
        Ask.Codes(Ask.Check(map, """{ "dataset": { "classes": "21" } }""")).Should().Equal("ODH204");
        var answer = Ask.Check(map, """{ "instance_count": "some" }""");
        Ask.Codes(answer).Should().BeEmpty();
        answer.GetProperty("context")[0].GetProperty("message").GetString().Should().Contain("instance_count must be a whole number");
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Findings_of_a_document_are_those_of_the_library(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var document = TrainingDocument.Read(text);

        var answer = Ask.Check(text);

        if (answer.GetProperty("form").GetString() is not ("log" or "describe-training-job"))
        {
            Ask.Codes(answer).Should().BeEquivalentTo(document.Findings.Concat(document.Jobs.SelectMany(static job => job.Review().Findings)).Select(static finding => finding.Code));
        }

        answer.GetProperty("jobs").GetArrayLength().Should().Be(document.Jobs.Count);
    }

    [Fact]
    public void Every_real_log_is_a_log()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/ObjectDetection.Hyperparameters.Requests.Tests/Cases/logs"), "*.log"))
        {
            Ask.Check(File.ReadAllText(file)).GetProperty("form").GetString().Should().Be("log", file);
        }
    }

    [Theory]
    [InlineData("[1]")]
    [InlineData("[2, {\"num_classes\": \"20\"}]")]
    public void Array_is_no_log(string text) => Ask.Codes(Ask.Check(text)).Should().Equal("ODH801");

    [Fact]
    public void Nonsense_has_a_bounded_answer()
    {
        var text = "{" + string.Join(",", Enumerable.Range(0, 100_000).Select(static i => $"\"name{i}\":\"{i}\"")) + "}";

        Ask.Check(text).GetProperty("findings").GetArrayLength().Should().BeInRange(1, 1000);
    }

    [Theory]
    [InlineData("{\"num_classes\": \"\uD800\"}")]
    [InlineData("{\"<script>alert(1)</script>\": \"1\"}")]
    [InlineData("[[[[")]
    [InlineData("\u0000")]
    [InlineData("\uFEFF{}")]
    public void Hostile_text_is_answered(string text) => Ask.Check(text).GetProperty("findings").ValueKind.Should().Be(JsonValueKind.Array);
}
