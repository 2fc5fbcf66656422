using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

/// <summary>The expected values are what Python 3 answers.</summary>
public sealed class PythonIdentifierTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("_1", true)]
    [InlineData("größe", true)]
    [InlineData("e\u0301", true)]
    [InlineData("\u2160", true)]
    [InlineData("\U0001D4D0\U0001D7D8", true)]
    [InlineData("", false)]
    [InlineData("1a", false)]
    [InlineData("\u0301e", false)]
    [InlineData("a-b", false)]
    [InlineData("\U0001F600", false)]
    public void Identifier_is_what_isidentifier_accepts(string name, bool expected) =>
        PythonIdentifier.IsIdentifier($"<{name}>", 1, name.Length + 1).Should().Be(expected);

    [Theory]
    [InlineData("0", 0)]
    [InlineData(" \t12\n", 12)]
    [InlineData("\u00857\u2003", 7)]
    [InlineData("+5", 5)]
    [InlineData("-0", 0)]
    [InlineData("1_000", 1000)]
    [InlineData("\u0663", 3)]
    [InlineData("1\U0001D7D8", 10)]
    [InlineData("99999999999", int.MaxValue)]
    [InlineData("-1", null)]
    [InlineData("", null)]
    [InlineData(" ", null)]
    [InlineData("+", null)]
    [InlineData("_1", null)]
    [InlineData("1_", null)]
    [InlineData("1__0", null)]
    [InlineData("1 2", null)]
    [InlineData("0x1", null)]
    [InlineData("\u001C7\u001F", null)]
    public void Number_is_what_int_accepts_unless_it_is_negative(string text, int? expected) =>
        (PythonIdentifier.TryParseNumber($"({text})", 1, text.Length + 1, out var number) ? number : (int?)null).Should().Be(expected);

    [Theory]
    [InlineData("a", "'a'")]
    [InlineData("it's", "\"it's\"")]
    [InlineData("'\"", "'\\'\"'")]
    [InlineData("\"", "'\"'")]
    [InlineData("\n\r\t\\", @"'\n\r\t\\'")]
    [InlineData("\u0001\u007F", @"'\x01\x7f'")]
    [InlineData("ö", "'ö'")]
    public void Quoted_name_is_what_repr_writes(string name, string expected) => PythonIdentifier.Quote(name).Should().Be(expected);
}
