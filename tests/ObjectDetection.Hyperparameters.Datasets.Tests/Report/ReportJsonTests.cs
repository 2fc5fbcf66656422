using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Report;

public sealed class ReportJsonTests
{
    private static readonly Lazy<DatasetReport> Small = new(static () =>
    {
        var data = new SomeData(5, DatasetForm.RecordIO, 1);
        return data.Report(data.Files("train.rec", 1), data.Files("validation.rec", 1), isPartial: true);
    });

    [Fact]
    public void Report_is_written_as_approved() => Approval.Matches("Report.json.txt", Small.Value.ToJson());

    [Fact]
    public void Report_that_was_read_is_written_alike() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Enum<DatasetForm>(), Gen.Bool, Gen.Bool).Sample(
        static (seed, form, isPartial, hasValidation) =>
        {
            var data = new SomeData(seed, form);
            var json = data.Report(data.Files("a", 3), hasValidation ? data.Files("b", 2) : null, isPartial).ToJson();

            DatasetReport.Parse(json).ToJson().Should().Be(json);
        },
        iter: 200);

    [Fact]
    public void Report_that_was_read_is_the_one_that_was_written()
    {
        var data = new SomeData(2, DatasetForm.AugmentedManifest);
        var report = data.Report(data.Files("a", 4), data.Files("b", 2), isPartial: false);

        DatasetReport.Parse(report.ToJson()).Should().BeEquivalentTo(report, static options => options.Excluding(static member => member.Name == "Tally"));
    }

    [Fact]
    public void Empty_report_tells_what_it_does_not_know()
    {
        var members = JsonNode.Parse(new DatasetReport(DatasetForm.Unknown, new ChannelTally(100)).ToJson())!.AsObject();

        members.Select(static member => member.Key).Should().Equal(
            "form", "images", "objects", "classes", "num_classes", "max_objects_per_image", "widest_label", "complete", "problems", "suggested", "statistics");
        members["widest_label"].Should().BeNull();
        members["suggested"]!.ToJsonString().Should().Be("""{"num_classes":null,"num_training_samples":null,"label_width":null}""");
    }

    [Fact]
    public void Classes_beyond_the_limit_do_not_count_as_missing()
    {
        var tally = new ChannelTally(1);
        tally.AddImage(1);
        for (var id = 0; id < 10_300; id++)
        {
            tally.Classes.Add(id);
        }

        var report = new DatasetReport(DatasetForm.RecordIO, tally);

        report.Problems.Should().BeEmpty();
        (report.Classes.Count, report.NumClasses).Should().Be((10_000, 10_300));
        DatasetReport.Parse(report.ToJson()).ToJson().Should().Be(report.ToJson());
    }

    [Fact]
    public async Task Stream_is_read_with_and_without_a_byte_order_mark()
    {
        var json = Small.Value.ToJson();
        foreach (var prefix in new[] { "", "\uFEFF" })
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(prefix + json));
            (await DatasetReport.ParseAsync(stream, TestContext.Current.CancellationToken)).ToJson().Should().Be(json);
        }
    }

    [Fact]
    public void Unknown_members_are_ignored()
    {
        var members = JsonNode.Parse(Small.Value.ToJson())!.AsObject();
        members["later"] = new JsonArray(1, "x");
        members["statistics"]!["later"] = 3;

        DatasetReport.Parse(members.ToJsonString()).ToJson().Should().Be(Small.Value.ToJson());
    }

    [Theory]
    [InlineData("images", "-1", "$.images must be a whole number from 0 to 9007199254740992, but is -1.")]
    [InlineData("objects", "1.5", "$.objects must be a whole number from 0 to 9007199254740992, but is 1.5.")]
    [InlineData("complete", "\"yes\"", "$.complete must be true or false, but is 'yes'.")]
    [InlineData("form", "\"xml\"", "$.form must be unknown, recordio, images")]
    [InlineData("form", null, "$.form is missing.")]
    [InlineData("classes", "{}", "$.classes must be an array, but is an object.")]
    [InlineData("classes", "[{\"id\": 99999999999, \"objects\": 1}]", "$.classes[0].id must be a whole number from 0 to 2147483647, but is 99999999999.")]
    [InlineData("problems", "[{\"code\": \"ODH999\"}]", "$.problems[0].code must be the code of a problem of data sets, but is 'ODH999'.")]
    [InlineData("statistics", "[]", "$.statistics must be an object, but is an array.")]
    [InlineData("statistics.objects_per_image", "[[1]]", "$.statistics.objects_per_image[0] must be an array of 2 items, but is an array.")]
    [InlineData("statistics.image_formats", "{\"a b\": 1}", "$.statistics.image_formats['a b'] must be the count of a known format, but is 1.")]
    [InlineData("widest_label_at", null, "$.widest_label_at is missing.")]
    [InlineData("parts", "[{\"file\": \"a\", \"count\": 9000000000000000, \"lines\": true}]", "$.parts[0].names is missing.")]
    [InlineData("parts", "[{\"file\": \"a\", \"count\": 2, \"lines\": true, \"names\": [\"AAAAAAAAAAA=\"]}]", "$.parts[0].names must be keys of 2 samples, but is an array.")]
    [InlineData("parts", "[{\"file\": \"a\", \"count\": 1, \"lines\": true, \"names\": [\"AAAA\"]}]", "$.parts[0].names[0] must be base64 of numbers of 8 bytes, but is 'AAAA'.")]
    [InlineData("parts", "[{\"file\": \"a\", \"count\": 1, \"lines\": true, \"names\": [\"*\"]}]", "$.parts[0].names[0] must be base64, but is '*'.")]
    [InlineData("parts", "[{\"paths\": [\"a\"]}, {\"file\": \"a\", \"count\": 0, \"lines\": true, \"names\": []}]", "$.parts must be of files or of paths, but is an array.")]
    [InlineData("validation", "7", "$.validation must be an object, but is 7.")]
    [InlineData("validation.images", "[]", "$.validation.images must be a whole number from 0 to 9007199254740992, but is an array.")]
    public void Member_that_is_wrong_is_named(string path, string? value, string message)
    {
        var members = JsonNode.Parse(Small.Value.ToJson())!.AsObject();
        var names = path.Split('.');
        var parent = names.Length == 1 ? members : members[names[0]]!.AsObject();
        parent.Remove(names[^1]);
        if (value is not null)
        {
            parent[names[^1]] = JsonNode.Parse(value);
        }

        var refusal = FluentActions.Invoking(() => DatasetReport.Parse(members.ToJsonString())).Should().Throw<JsonException>().Which;

        refusal.Message.Should().StartWith("The report cannot be read: " + message);
        message.Should().StartWith(refusal.Path);
    }

    [Theory]
    [InlineData("", "The report is not valid JSON. ")]
    [InlineData("{\"form\": x}", "The report is not valid JSON. ")]
    [InlineData("[]", "The report cannot be read: $ must be an object, but is an array.")]
    [InlineData("{\"form\": \"\\ud800\"}", "The report cannot be read: it contains text that is not Unicode.")]
    public void Text_that_is_not_a_report_is_refused(string json, string message) =>
        FluentActions.Invoking(() => DatasetReport.Parse(json)).Should().Throw<JsonException>().Which.Message.Should().StartWith(message);

    [Fact]
    public void Damaged_reports_are_read_or_refused() => Gen.Select(Gen.Int[0, int.MaxValue], Gen.Byte).Sample(
        static (seed, value) =>
        {
            var bytes = Encoding.UTF8.GetBytes(Small.Value.ToJson());
            bytes[seed % bytes.Length] = value;
            try
            {
                DatasetReport.Parse(Encoding.UTF8.GetString(bytes)).ToJson().Should().NotBeEmpty();
            }
            catch (JsonException exception)
            {
                exception.Message.Should().StartWith("The report ");
            }
        },
        iter: 3000);

    [Fact]
    public void Rules_of_problems_are_found_by_their_codes() => Rules.All.Where(static rule => rule.Code.StartsWith("ODH6", StringComparison.Ordinal)).Should()
        .OnlyContain(static rule => Datasets.Report.Advice.Find(rule.Code) == rule);
}
