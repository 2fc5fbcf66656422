using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonErrorTests
{
    private const string Required = "\"num_classes\": 20, \"num_training_samples\": 16551";

    /// <summary>A member, and the findings that it leads to: code, path and message.</summary>
    public static TheoryData<string, string, string, string> Members => new()
    {
        { "\"epochs\": 20.5", "ODH404", "$.epochs", "epochs must be a whole number of at least 1, but was 20.5." },
        { "\"epochs\": 1e400", "ODH404", "$.epochs", "epochs must be a whole number of at least 1, but was 1e400." },
        { "\"epochs\": 2147483648", "ODH409", "$.epochs", "epochs must be a whole number of at least 1 and at most 2147483647, but was 2147483648." },
        { "\"epochs\": -2147483649", "ODH101", "$.epochs", "epochs must be a whole number of at least 1, but was -2147483649." },
        { "\"epochs\": \"-99999999999\"", "ODH101", "$.epochs", "epochs must be a whole number of at least 1, but was '-99999999999'." },
        { "\"epochs\": \"00\"", "ODH404", "$.epochs", "epochs must be a whole number of at least 1 in plain digits, but was '00': it has leading zeros." },
        { "\"epochs\": \"\"", "ODH403", "$.epochs", "epochs is empty. Set it to a whole number of at least 1, or remove it to use the default." },
        { "\"epochs\": true", "ODH453", "$.epochs", "epochs must be a whole number of at least 1, but was true." },
        { "\"epochs\": null", "ODH411", "$.epochs", "epochs must be a whole number of at least 1, but was null." },
        { "\"epochs\": [1]", "ODH453", "$.epochs", "epochs must be a whole number of at least 1, but was an array." },
        { "\"epochs\": {\"a\": [1]}", "ODH453", "$.epochs", "epochs must be a whole number of at least 1, but was an object." },
        { "\"learning_rate\": 1e400", "ODH405", "$.learning_rate", "learning_rate must be a number in (0, 1], but was 1e400, which is too large." },
        { "\"learning_rate\": []", "ODH453", "$.learning_rate", "learning_rate must be a number in (0, 1], but was an array." },
        { "\"learning_rate\": \"0,001\"", "ODH405", "$.learning_rate", "learning_rate must be a number in (0, 1], but was '0,001': a comma is not a decimal point." },
        { "\"optimizer\": 1", "ODH453", "$.optimizer", "optimizer must be sgd, adam, rmsprop or adadelta, but was the number 1." },
        { "\"optimizer\": \"SGD\"", "ODH406", "$.optimizer", "optimizer must be sgd, adam, rmsprop or adadelta, but was 'SGD'." },
        { "\"optimizer\": \"\\ud800\"", "ODH454", "$.optimizer", "optimizer contains invalid Unicode text: '\\ud800'." },
        { "\"early_stopping\": 1", "ODH453", "$.early_stopping", "early_stopping must be true or false, but was the number 1." },
        { "\"use_pretrained_model\": 2", "ODH453", "$.use_pretrained_model", "use_pretrained_model must be true or false, but was the number 2." },
        { "\"freeze_layer_pattern\": 1", "ODH453", "$.freeze_layer_pattern", "freeze_layer_pattern must be a regular expression that Python's re module accepts, but was the number 1." },
        { "\"lr_scheduler_step\": 10", "ODH453", "$.lr_scheduler_step", "lr_scheduler_step must be an array of positive whole numbers in increasing order, but was the number 10." },
        { "\"lr_scheduler_step\": [1, \"2\"]", "ODH453", "$.lr_scheduler_step[1]", "lr_scheduler_step[1] must be a positive whole number, but was the string '2'." },
        { "\"lr_scheduler_step\": [[1], 2]", "ODH453", "$.lr_scheduler_step[0]", "lr_scheduler_step[0] must be a positive whole number, but was an array." },
        { "\"lr_scheduler_step\": [1, 2.5]", "ODH404", "$.lr_scheduler_step[1]", "lr_scheduler_step[1] must be a positive whole number, but was 2.5." },
        { "\"lr_scheduler_step\": [1, null]", "ODH411", "$.lr_scheduler_step[1]", "lr_scheduler_step[1] must be a positive whole number, but was null." },
        { "\"epochs\": 1, \"epochs\": 2", "ODH410", "$.epochs", "epochs is specified more than once, here with the value '2'. Remove the duplicate." },
        { "\"epochs\": 1, \"ep\\u006fchs\": [2]", "ODH410", "$.epochs", "epochs is specified more than once. Remove the duplicate." },
        { "\"LearningRate\": 1", "ODH402", "$.LearningRate", "'LearningRate' is not a hyperparameter of Object Detection." },
        { "\"learning rate's\": 1", "ODH402", "$['learning rate\\'s']", "'learning rate's' is not a hyperparameter of Object Detection." },
        { "\"a\\udc00\": 1", "ODH454", "$['a\\\\udc00']", "A name contains invalid Unicode text: 'a\\udc00'." },
    };

    [Theory]
    [MemberData(nameof(Members))]
    public void A_problem_of_a_member_is_told_with_its_code_its_path_and_what_is_accepted(string member, string code, string path, string message)
    {
        var finding = Read($"{{{Required}, {member}}}").Findings.Should().ContainSingle().Which;

        finding.Code.Should().Be(code);
        finding.Location!.Path.Should().Be(path);
        finding.Message.Should().Be(message);
    }

    [Theory]
    [InlineData("\"LearningRate\": 1", "learning_rate")]
    [InlineData("\"lerning_rate\": 1", "learning_rate")]
    [InlineData("\"batch_size\": 1", "mini_batch_size")]
    [InlineData("\"early_stopping\": 1", "true")]
    [InlineData("\"early_stopping\": 0", "false")]
    [InlineData("\"lr_scheduler_step\": [\"2\"]", "2")]
    [InlineData("\"optimizer\": \"SGD\"", "sgd")]
    [InlineData("\"epochs\": True", "true")]
    public void What_was_probably_meant_is_suggested(string member, string suggestion) =>
        Read($"{{{Required}, {member}}}").Findings.Should().ContainSingle().Which.Suggestion.Should().Be(suggestion);

    [Theory]
    [InlineData("", "The document is empty.", 1, 1)]
    [InlineData(" \n ", "The document is empty.", 2, 2)]
    [InlineData("// nothing", "The document is empty.", 1, 11)]
    [InlineData("{", "The document ends before the JSON is complete.", 1, 2)]
    [InlineData("{\n  \"epochs\": 1", "The document ends before the JSON is complete.", 2, 14)]
    [InlineData("{\n  \"epochs\": tru", "The document ends before the JSON is complete.", 2, 16)]
    [InlineData("{\n  \"epo", "The document ends before the JSON is complete.", 2, 7)]
    [InlineData("{\"epochs\": 1 \"a\": 2}", "Invalid JSON: unexpected '\"'.", 1, 14)]
    [InlineData("{\n\"epochs\": 'a'}", "Invalid JSON: unexpected '. Strings need double quotes.", 2, 11)]
    [InlineData("{\"epochs\": None}", "Invalid JSON: unexpected None. Write null, not None.", 1, 12)]
    [InlineData("{\"epochs\": NaN}", "Invalid JSON: unexpected NaN. Numbers must be finite.", 1, 12)]
    [InlineData("{\"größe\": ?}", "Invalid JSON: unexpected '?'.", 1, 11)]
    [InlineData("\uFEFFx", "Invalid JSON: unexpected 'x'.", 1, 1)]
    public void A_document_that_breaks_off_is_told_with_its_place_and_nothing_is_missed(string json, string message, int line, int column)
    {
        var finding = Read(json).Findings[^1];

        finding.Rule.Should().Be(Rules.InvalidJson);
        finding.Message.Should().Be(message);
        (finding.Location!.Line, finding.Location.Column).Should().Be((line, column));
        Read(json).Findings.Should().NotContain(static other => other.Rule == Rules.Missing);
    }

    [Theory]
    [InlineData("}", "There is more text after the JSON object.")]
    [InlineData(" {}", "There is more text after the JSON object.")]
    public void What_follows_the_object_is_told(string tail, string message)
    {
        var finding = Read($"{{{Required}}}{tail}").Findings.Should().ContainSingle().Which;

        finding.Message.Should().Be(message);
        finding.Location!.Path.Should().Be("$");
    }

    [Theory]
    [InlineData("[1, 2]", "an array")]
    [InlineData("null", "null")]
    [InlineData("true", "true")]
    [InlineData("5", "the number 5")]
    [InlineData("\"x\"", "the string 'x'")]
    public void A_document_that_is_no_object_is_told(string json, string kind)
    {
        var finding = Read(json).Findings.Should().ContainSingle().Which;

        finding.Rule.Should().Be(Rules.NotAnObject);
        finding.Message.Should().Be($"The document must be a JSON object, but was {kind}.");
        finding.Location.Should().Be(new FindingLocation("$", 1, 1));
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"_\":")]
    public void A_nesting_bomb_is_told(string level)
    {
        var finding = Read($"{{{Required}, \"_\": {string.Concat(Enumerable.Repeat(level, 100_000))}").Findings.Should().ContainSingle().Which;

        finding.Rule.Should().Be(Rules.TooDeep);
        finding.Message.Should().Be("The document is nested more than 64 levels deep.");
    }

    [Fact]
    public void Every_problem_is_told_in_the_order_of_the_catalogue_with_its_place()
    {
        const string Json =
            """
            {
              "nms_topk": "x",
              "bogus": 1,
              "epochs": [],
              "epochs": 2,
              "größe": 1, "optimizer": "sdg",
              "num_classes": "020"
            }
            """;

        Read(Json).Findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH404 $.num_classes, line 7, column 18",
            "ODH401 $, line 1, column 1",
            "ODH453 $.epochs, line 4, column 13",
            "ODH410 $.epochs, line 5, column 3",
            "ODH406 $.optimizer, line 6, column 28",
            "ODH404 $.nms_topk, line 2, column 15",
            "ODH402 $.bogus, line 3, column 3",
            "ODH402 $['größe'], line 6, column 3");
    }

    [Fact]
    public void What_stands_before_a_syntax_error_is_told_too()
    {
        var findings = Read("{\"learning_rate\": true,\n \"epochs\": 1 ]").Findings;

        findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH453 $.learning_rate, line 1, column 19",
            "ODH451 $.epochs, line 2, column 14");
    }

    [Fact]
    public void Members_of_another_algorithm_are_told_as_a_whole()
    {
        var findings = Read($"{{{Required}, \"num_layers\": 18, \"top_k\": 5}}").Findings;

        findings.Select(static finding => finding.Code).Should().Equal("ODH402", "ODH402", "ODH414");
        findings[^1].Location!.Path.Should().Be("$");
    }

    [Fact]
    public void A_review_tells_where_the_values_stand()
    {
        var review = Read("{\n  \"num_classes\": 0,\n  \"num_training_samples\": 5,\n  \"lr_scheduler_step\": \"20,10\"\n}").Review();

        review.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH101 $.num_classes, line 2, column 18",
            "ODH201 $.lr_scheduler_step, line 4, column 24",
            "ODH202 $.num_training_samples, line 3, column 27");
    }

    [Fact]
    public void A_review_says_nothing_of_what_could_not_be_read()
    {
        Read("{\"num_classes\": \"x\", \"learning_rate\": 7,").Review().Findings.Where(static finding => finding.Severity == FindingSeverity.Error)
            .Select(static finding => finding.Code).Should().Equal("ODH404", "ODH102", "ODH451");
    }

    [Fact]
    public void Text_that_is_not_UTF8_is_told_after_what_stands_before_it()
    {
        byte[] json = [.. Encoding.UTF8.GetBytes("{\"epochs\": true,\n \"ü\": \""), 0xC3, 0x28];

        ObjectDetectionHyperparametersJson.Read(json).Findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH453 $.epochs, line 1, column 12",
            "ODH454 $['ü'], line 2, column 8");
    }

    [Fact]
    public void A_document_in_UTF16_is_named_as_such() =>
        ObjectDetectionHyperparametersJson.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("{}")]).Findings.Should().ContainSingle()
            .Which.Message.Should().Be("The document contains invalid Unicode text and looks like UTF-16. Save it as UTF-8.");

    [Fact]
    public void Half_a_surrogate_pair_in_a_string_is_told() =>
        Read($"{{{Required}, \"_\": \"\ud800\"}}").Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.InvalidText);

    [Fact]
    public void Problems_are_listed_up_to_a_limit()
    {
        var findings = Read($"{{{Required}, \"lr_scheduler_step\": [{string.Join(',', Enumerable.Repeat("null", 5000))}]}}").Findings;

        findings.Should().HaveCount(1001);
        findings[^1].Message.Should().Be("Only the first 1000 of 5000 problems are listed.");
    }

    [Fact]
    public async Task A_document_that_is_too_long_is_not_read()
    {
        using var endless = new EndlessStream();

        (await ObjectDetectionHyperparametersJson.ReadAsync(endless, TestContext.Current.CancellationToken)).Findings
            .Should().ContainSingle().Which.Rule.Should().Be(Rules.DocumentTooLong);
        Read(new string(' ', ObjectDetectionHyperparametersJson.MaximumLength + 1)).Findings
            .Should().ContainSingle().Which.Rule.Should().Be(Rules.DocumentTooLong);
    }

    [Fact]
    public void The_exception_tells_the_first_error_as_JsonException_does_and_lists_all()
    {
        var parse = () => ObjectDetectionHyperparametersJson.Parse($"{{{Required},\n\t\"ö\": 1, \"epochs\": true}}");

        var thrown = parse.Should().Throw<JsonException>().Which.Should().BeOfType<HyperparametersJsonException>().Which;

        (thrown.Path, thrown.LineNumber, thrown.BytePositionInLine).Should().Be(("$.epochs", 1, 20));
        thrown.Findings.Select(static finding => finding.Code).Should().Equal("ODH453", "ODH402");
        thrown.Message.ReplaceLineEndings("\n").Should().Be(
            """
            The hyperparameters cannot be read:
             - error ODH453: epochs must be a whole number of at least 1, but was true. [$.epochs, line 2, column 20]
             - error ODH402: 'ö' is not a hyperparameter of Object Detection. [$['ö'], line 2, column 2]
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_document_that_can_be_read_is_tried_with_success()
    {
        var json = $"{{{Required}, \"kv_store\": \"device\"}}";

        ObjectDetectionHyperparametersJson.TryParse(json, out var record, out var findings).Should().BeTrue();
        ObjectDetectionHyperparametersJson.TryParse(Encoding.UTF8.GetBytes(json), out var same, out _).Should().BeTrue();

        record.Should().Be(ObjectDetectionHyperparametersJson.Parse(json)).And.Be(same);
        findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal("ODH415 $.kv_store, line 1, column 64");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{\"num_classes\": \"x\",\n\"epoch\": 1}")]
    [InlineData("{\"num_classes\": \ud800}")]
    public void A_document_that_cannot_be_read_is_tried_without_an_exception(string? json)
    {
        var expected = Read(json ?? "").Findings.Select(static finding => finding.ToString());

        ObjectDetectionHyperparametersJson.TryParse(json, out var record, out var findings).Should().BeFalse();
        ObjectDetectionHyperparametersJson.TryParse(Encoding.UTF8.GetBytes(json ?? ""), out var same, out _).Should().BeFalse();

        record.Should().BeNull();
        same.Should().BeNull();
        findings.Select(static finding => finding.ToString()).Should().Equal(expected).And.NotBeEmpty();
    }

    private static HyperparametersReadResult Read(string json) => ObjectDetectionHyperparametersJson.Read(json);

    private sealed class EndlessStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            buffer.Span.Fill((byte)' ');
            return ValueTask.FromResult(buffer.Length);
        }
    }
}
