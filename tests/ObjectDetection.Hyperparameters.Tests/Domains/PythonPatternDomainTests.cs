using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class PythonPatternDomainTests
{
    private static readonly PythonPatternDomain Pattern = new(2500);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void No_pattern_is_accepted_as_absent(string? pattern)
    {
        Pattern.Contains(pattern).Should().BeTrue();
        Pattern.IsAbsent(pattern).Should().BeTrue();
        Pattern.Format(pattern).Should().Be("");
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("^(conv1_|conv2_).*")]
    [InlineData("false")]
    public void Pattern_is_accepted_and_written_as_it_stands(string pattern)
    {
        Pattern.Contains(pattern).Should().BeTrue();
        Pattern.IsAbsent(pattern).Should().BeFalse();
        Pattern.Format(pattern).Should().Be(pattern);
        Pattern.TryParse(pattern, out var read).Should().BeTrue();
        read.Should().Be(pattern);
    }

    [Fact]
    public void That_one_pattern_was_accepted_says_nothing_of_the_next()
    {
        for (var round = 0; round < 2; round++)
        {
            Pattern.Contains("^(conv1_).*").Should().BeTrue();
            Pattern.Contains("^(conv1_.*").Should().BeFalse();
            Pattern.Contains("^(conv1_.*").Should().BeFalse();
        }
    }

    [Fact]
    public void Pattern_may_have_2500_characters_and_no_more()
    {
        Pattern.Contains(new string('c', 2500)).Should().BeTrue();
        Pattern.Contains(new string('c', 2501)).Should().BeFalse();
        Pattern.Examine(new string('c', 2501)).Should().Be(new Violation(ViolationKind.TooLong, "at most 2500 characters long", "2501"));
        Pattern.Examine("(" + new string('c', 2499))!.Value.Kind.Should().Be(ViolationKind.InvalidPattern);
    }

    [Theory]
    [InlineData("\n", "'\\u000A'")]
    [InlineData("a\nb", "'a\\u000Ab'")]
    [InlineData("a\r", "'a\\u000D'")]
    [InlineData("a\u0085", "'a\\u0085'")]
    [InlineData("a\u2028", "'a\\u2028'")]
    [InlineData("\u2029a", "'\\u2029a'")]
    public void Line_break_is_told(string pattern, string given)
    {
        Pattern.Contains(pattern).Should().BeFalse();
        Pattern.Examine(pattern).Should().Be(new Violation(ViolationKind.LineBreak, "on one line", given));
    }

    [Theory]
    [InlineData("a\tb")]
    [InlineData("a\vb")]
    [InlineData("a\fb")]
    [InlineData("a\u00A0b")]
    public void Other_white_space_is_no_line_break(string pattern) => Pattern.Contains(pattern).Should().BeTrue();

    [Theory]
    [InlineData("([", "unterminated character set at position 1")]
    [InlineData("(?<g>x)", "unknown extension ?<g at position 1")]
    public void Pattern_that_python_refuses_is_told(string pattern, string reason)
    {
        Pattern.Contains(pattern).Should().BeFalse();

        var violation = Pattern.Examine(pattern)!.Value;
        violation.Kind.Should().Be(ViolationKind.InvalidPattern);
        violation.Required.Should().Be("a regular expression that Python's re module accepts");
        violation.Given.Should().Be($"'{pattern}': {reason}");
    }
}
