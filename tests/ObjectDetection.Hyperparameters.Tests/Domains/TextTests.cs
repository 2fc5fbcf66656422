using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class TextTests
{
    [Theory]
    [InlineData("", "''")]
    [InlineData("abc", "'abc'")]
    [InlineData("it's", "'it's'")]
    [InlineData("größe", "'größe'")]
    [InlineData("a\tb", "'a\\u0009b'")]
    [InlineData("a\u0000", "'a\\u0000'")]
    [InlineData("a\u001b[31m", "'a\\u001B[31m'")]
    [InlineData("a\u00A0", "'a\\u00A0'")]
    [InlineData("\uFEFFa", "'\\uFEFFa'")]
    [InlineData("exe\u202Egpj.", "'exe\\u202Egpj.'")]
    [InlineData("\u2028\u2029", "'\\u2028\\u2029'")]
    [InlineData("\U0001F600", "'\U0001F600'")]
    [InlineData("\U000E0041", "'\\uDB40\\uDC41'")]
    public void Text_is_quoted_with_what_is_invisible_escaped(string text, string quoted) => Text.Quote(text).Should().Be(quoted);

    // In an attribute, half a pair would be replaced.
    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Text.Quote("\uDE00\uD83Da\uD83D").Should().Be("'\\uDE00\\uD83Da\\uD83D'");

    [Fact]
    public void Long_text_is_cut()
    {
        Text.Quote(new string('c', 80)).Should().Be($"'{new string('c', 80)}'");
        Text.Quote(new string('c', 81)).Should().Be($"'{new string('c', 80)}'... (81 characters)");
        Text.Cut($"{new string('c', 79)}\U0001F600").Should().Be($"{new string('c', 79)}... (81 characters)");
    }

    [Fact]
    public void Path_is_cut_where_no_system_opens_it()
    {
        Text.QuotePath(new string('c', 4096)).Should().Be($"'{new string('c', 4096)}'");
        Text.QuotePath(new string('c', 4097)).Should().Be($"'{new string('c', 4096)}'... (4097 characters)");
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(1.0, "1")]
    [InlineData(0.001, "0.001")]
    [InlineData(10.0, "10")]
    [InlineData(1e-7, "0.0000001")]
    public void Number_in_a_message_is_short(double value, string text) => Text.Of(value).Should().Be(text);

    [Fact]
    public void Alternatives_are_joined_with_commas_and_or()
    {
        Text.Alternatives([]).Should().Be("");
        Text.Alternatives(["a"]).Should().Be("a");
        Text.Alternatives(["a", "b"]).Should().Be("a or b");
        Text.Alternatives(["a", "b", "c"]).Should().Be("a, b or c");
    }

    [Theory]
    [InlineData("0123456789", true)]
    [InlineData("", false)]
    [InlineData("1/", false)]
    [InlineData("1:", false)]
    [InlineData("１", false)]
    public void Digits_are_0_to_9(string text, bool areDigits) => Text.IsDigits(text).Should().Be(areDigits);
}
