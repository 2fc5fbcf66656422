using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Tests.Support;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

public sealed class ValidateLinesTests
{
    [Fact]
    public async Task Every_line_is_told_of_in_order_and_blank_ones_only_count()
    {
        using var folder = new Folder().With(
            "jobs.jsonl",
            "\uFEFF" + Folder.Flawless + "\r\n\r\n  \n{broken\n{\"num_classes\": 0, \"num_training_samples\": \"500\"}\n\0\n[]\n" + Folder.Flawless);

        var run = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl", "--format", "json");

        run.ExitCode.Should().Be(1);
        run.Error.Should().BeEmpty();
        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines.Select(line => line.GetProperty("line").GetInt32()).Should().Equal(1, 4, 5, 6, 7, 8);
        lines.Select(line => line.GetProperty("submittable").GetBoolean()).Should().Equal(true, false, false, false, false, true);
        lines[2].GetProperty("findings")[0].ToString().Should().Contain("\"ODH101\"").And.EndWith("\"line\":5,\"column\":17,\"path\":\"$.num_classes\"}");
        run.Out.Should().StartWith("{\"line\":1,\"submittable\":true,\"findings\":[]}\n{\"line\":4,\"submittable\":false,\"findings\":[{\"severity\":\"error\",\"code\":\"ODH451\"");
    }

    [Fact]
    public async Task Line_may_bring_its_context()
    {
        using var folder = new Folder().With("shared.json", """{"instance_type": "ml.c5.xlarge", "dataset": {"samples": 16551}}""").With(
            "jobs.jsonl",
            $$$$"""
            {"name": "passed over", "context": {"instance_type": "ml.p3.2xlarge"}, "hyperparameters": {{{{Folder.Flawless}}}}}
            {"hyperparameters": {"num_classes": 0, "num_training_samples": 16551}, "context": {"instance_type": "ml.p3.2xlarge", "dataset": {"max_objects_per_image": 100}}}
            {"hyperparameters": {{{{Folder.Flawless}}}}, "contex": {"instance_type": "ml.p3.2xlarge"}}
            {"hyperparameters": {{{{Folder.Flawless}}}}, "context": {"instance_count": 0}}
            {"hyperparameters": {{{{Folder.Flawless}}}}, "hyperparameters": 3}
            {{{{Folder.Flawless}}}}
            """);

        var run = await Odhp.In(folder, "validate", "--lines", "--context", "shared.json", "jobs.jsonl");

        var lines = run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        lines[0].ToString().Should().Be("""{"line":1,"submittable":true,"findings":[]}""");
        Codes(lines[1]).Should().BeEquivalentTo("ODH101@37", "ODH203@");
        Codes(lines[2]).Should().Contain(code => code.StartsWith("ODH402@", StringComparison.Ordinal)).And.HaveCount(2);
        Codes(lines[3]).Should().Contain(code => code.StartsWith("ODH471@", StringComparison.Ordinal)).And.HaveCount(2);
        Codes(lines[4]).Should().Contain(code => code.StartsWith("ODH410@", StringComparison.Ordinal)).And.Contain(code => code.StartsWith("ODH452@", StringComparison.Ordinal));
        Codes(lines[5]).Should().HaveCount(1, "the shared instance type has no GPU");
    }

    [Theory]
    [InlineData("""{"hyperparameters": FLAWLESS, "context\uD800": {}}""", "ODH454@")]
    [InlineData("""{"context": {"instance_\uD800": 1}, "hyperparameters": FLAWLESS}""", "ODH471@")]
    [InlineData("""{"context": {"instance_type": "ml.\uD800"}, "hyperparameters": FLAWLESS}""", "ODH329@")]
    [InlineData("""{"hyperparameters": {"\uD800": 1, "num_classes": 20, "num_training_samples": 16551}}""", "ODH454@")]
    [InlineData("""{"hyperparameters": {"base_network": "\uD800", "num_classes": 20, "num_training_samples": 16551}}""", "ODH454@")]
    [InlineData("""{"\uD800": 1, "num_classes": 20, "num_training_samples": 16551}""", "ODH454@")]
    [InlineData("""{"hyperparameters\uD800": {}}""", "ODH454@")]
    public async Task Half_a_surrogate_pair_is_a_finding_of_its_line_alone(string line, string found)
    {
        using var folder = new Folder().With("jobs.jsonl", $"{line.Replace("FLAWLESS", Folder.Flawless)}\n{Folder.Flawless}\n");

        var run = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl");

        run.Error.Should().BeEmpty();
        var lines = run.Out.TrimEnd('\n').Split('\n').Select(text => JsonDocument.Parse(text).RootElement).ToArray();
        Codes(lines[0]).Should().Contain(code => code.StartsWith(found, StringComparison.Ordinal));
        lines[1].GetProperty("submittable").GetBoolean().Should().BeTrue();
    }

    [Theory]
    [InlineData("validate", "job.json")]
    [InlineData("emit", "job.json")]
    [InlineData("tuning", "job.json")]
    [InlineData("validate", "flawless.json", "--context", "job.json")]
    public async Task Half_a_surrogate_pair_is_no_crash(params string[] arguments)
    {
        using var folder = new Folder().With("job.json", """{"base": {"\uD800": 1}, "ranges": {"\uD800": {}}, "\uD800": "\uD800"}""").With("flawless.json", Folder.Flawless);

        var run = await Odhp.In(folder, arguments);

        run.ExitCode.Should().BeInRange(1, 2);
        (run.Out + run.Error).Should().Contain("\\uD800").And.NotContain("Exception");
    }

    [Fact]
    public async Task Other_formats_tell_of_lines_too()
    {
        using var folder = new Folder().With("jobs.jsonl", Folder.Flawless + "\n{\"num_classes\": 0, \"num_training_samples\": 500}\n");

        var text = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl", "--format", "text");
        var github = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl", "jobs.jsonl", "--format", "github");
        var sarif = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl", "jobs.jsonl", "--format", "sarif");
        var json = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl", "nowhere.jsonl");

        text.Out.Should().StartWith("jobs.jsonl:2: not submittable, 1 error\n\njobs.jsonl:2:17: error: ODH101: ").And.Contain("\n  2 | {\"num_classes\": 0, \"num_training_samples\": 500}\n    |                 ^\n").And.EndWith("2 lines: 1 not submittable\n");
        github.Out.Split('\n').Should().HaveCount(3).And.Contain(line => line.StartsWith("::error file=jobs.jsonl,line=2,col=17,title=ODH101::", StringComparison.Ordinal));
        JsonDocument.Parse(sarif.Out).RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength().Should().Be(2);
        json.ExitCode.Should().Be(2);
        json.Out.Should().StartWith("{\"file\":\"jobs.jsonl\",\"line\":1,\"submittable\":true,\"findings\":[]}\n");
    }

    [Fact]
    public async Task Long_lines_and_many_lines_keep_their_numbers()
    {
        using var folder = new Folder();
        await using (var file = new StreamWriter(folder.PathOf("jobs.jsonl")) { NewLine = "\n" })
        {
            for (var i = 0; i < 20_000; i++)
            {
                await file.WriteLineAsync(i % 1000 == 999 ? "{\"num_classes\": 0, \"num_training_samples\": 500}" : Folder.Flawless);
            }

            await file.WriteAsync("{\"num_classes\": \"");
            await file.WriteAsync(new string('9', 18 * 1024 * 1024));
            await file.WriteLineAsync("\"}");
            await file.WriteLineAsync(string.Concat(Enumerable.Repeat(" ", 300_000)) + Folder.Flawless);
        }

        var run = await Odhp.In(folder, "validate", "--lines", "jobs.jsonl");

        var lines = run.Out.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(20_002);
        lines.Select((line, index) => line.StartsWith($"{{\"line\":{index + 1},", StringComparison.Ordinal)).Should().AllBeEquivalentTo(true);
        lines.Count(line => line.Contains("ODH101", StringComparison.Ordinal)).Should().Be(20);
        lines[^2].Should().Contain("\"ODH456\"");
        lines[^1].Should().EndWith("\"submittable\":true,\"findings\":[]}");
    }

    [Fact]
    public async Task Lines_are_answered_as_they_come()
    {
        using var folder = new Folder();
        using var process = Odhp.Start(folder, "validate", "--lines", "-");

        for (var i = 1; i <= 3; i++)
        {
            await process.StandardInput.WriteLineAsync(Folder.Flawless);
            await process.StandardInput.FlushAsync(TestContext.Current.CancellationToken);
            var answer = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            answer.Should().StartWith($"{{\"line\":{i},");
        }

        process.StandardInput.Close();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        process.ExitCode.Should().Be(0);
    }

    private static string[] Codes(JsonElement line) =>
        [.. line.GetProperty("findings").EnumerateArray().Select(finding => $"{finding.GetProperty("code")}@{finding.GetProperty("column")}")];
}
