using System.Text;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Cli.Tests;

/// <summary>The line of a document with a mark under what is at fault.</summary>
public sealed class SnippetTests
{
    [Theory]
    [InlineData("{\"epochs\": 0}", 12, "{\"epochs\": 0}", "           ^")]
    [InlineData("{\"a\": \"b, \\\"c\\\"\", \"d\": 1}", 7, "{\"a\": \"b, \\\"c\\\"\", \"d\": 1}", "      ^^^^^^^^^^")]
    [InlineData("{\"a\": [20, 10], \"d\": 1}", 7, "{\"a\": [20, 10], \"d\": 1}", "      ^^^^^^^^")]
    [InlineData("{\t\"a\": 1.5e3}", 8, "{    \"a\": 1.5e3}", "          ^^^^^")]
    [InlineData("{\"学习率\": 1.5}", 9, "{\"学习率\": 1.5}", "           ^^^")]
    [InlineData("{\"\U0001F600\": 1.5}", 8, "{\"\U0001F600\": 1.5}", "       ^^^")]
    [InlineData("{\"a\u001b[2J\": 0}", 11, "{\"a\\u001B[2J\": 0}", "               ^")]
    [InlineData("a: 20,10 # later", 4, "a: 20,10 # later", "   ^^^^^")]
    [InlineData("a: 'b c' # later", 4, "a: 'b c' # later", "   ^^^^^")]
    [InlineData("a: s3://b/c#d # later", 4, "a: s3://b/c#d # later", "   ^^^^^^^^^^")]
    [InlineData("a b:", 1, "a b:", "^^^")]
    [InlineData("a: {b: c d, e: f}", 8, "a: {b: c d, e: f}", "       ^^^")]
    public void Marks_the_token(string line, int column, string shown, string mark)
    {
        var snippet = Of(line, column, width: 80);

        (snippet.Before + snippet.Token + snippet.After).Should().Be(shown);
        (snippet.Indent + snippet.Mark).Should().Be(mark);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(200)]
    public void Long_lines_are_cut_around_the_token(int width)
    {
        var line = $"{{{string.Concat(Enumerable.Range(0, 100_000).Select(static i => $"\"ä{i}\": 1, "))}\"learning_rate\": 1.5, {string.Concat(Enumerable.Repeat("\"学\": 1, ", 100_000))}";
        var column = line.IndexOf("1.5", StringComparison.Ordinal) + 1;

        var snippet = Of(line, column, width);

        snippet.Token.Should().Be("1.5");
        snippet.Before.Should().StartWith("…").And.EndWith(": ");
        snippet.After.Should().EndWith("…");
        new Spectre.Console.Rendering.Segment($"  1 | {snippet.Before}{snippet.Token}{snippet.After}").CellCount().Should().BeInRange(width - 3, width);
    }

    [Fact]
    public void Long_tokens_are_cut()
    {
        var snippet = Of($"{{\"a\": \"{new string('x', 1_000_000)}\"}}", 7, width: 40);

        snippet.Token.Should().EndWith("x…");
        (snippet.Indent + snippet.Mark).Length.Should().BeLessThanOrEqualTo(34);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(1, 99)]
    [InlineData(1, null)]
    [InlineData(null, null)]
    public void Places_outside_the_document_have_no_token(int? line, int? column) =>
        new SourceDocument("{}"u8.ToArray()).TokenAt(new FindingLocation("$", line, column)).Should().BeNull();

    private static Snippet Of(string line, int column, int width)
    {
        var source = new SourceDocument(Encoding.UTF8.GetBytes("\uFEFF" + line + "\r\nmore"));
        return Snippet.Of(source, source.TokenAt(new FindingLocation("$", 1, column))!.Value, shownLine: 1, width);
    }
}
