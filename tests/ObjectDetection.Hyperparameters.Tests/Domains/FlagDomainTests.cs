using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class FlagDomainTests
{
    private static readonly Domain<bool> Words = HyperparameterCatalogue.EarlyStopping.Domain;
    private static readonly Domain<bool> Digits = HyperparameterCatalogue.UsePretrainedModel.Domain;

    [Fact]
    public void Flag_has_two_spellings_and_accepts_both_values()
    {
        (Words.Format(true), Words.Format(false), Digits.Format(true), Digits.Format(false)).Should().Be(("True", "False", "1", "0"));
        Words.Description.Should().Be("True or False");
        Digits.Description.Should().Be("1 or 0");
        foreach (var value in new[] { true, false })
        {
            Words.Contains(value).Should().BeTrue();
            Words.IsAbsent(value).Should().BeFalse();
            Words.Examine(value).Should().BeNull();
        }
    }

    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("TRUE", true)]
    [InlineData("False", false)]
    [InlineData("false", false)]
    [InlineData("FALSE", false)]
    public void Flag_in_words_is_read_in_any_case_under_every_culture(string text, bool value)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under<bool?>(culture, () => Words.TryParse(text, out var read) ? read : null).Should().Be(value);
        }
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void Flag_in_digits_is_read(string text, bool value)
    {
        Digits.TryParse(text, out var read).Should().BeTrue();

        read.Should().Be(value);
    }

    [Theory]
    [InlineData("1", "this flag is written as a word, not as a number", "True")]
    [InlineData("0", "this flag is written as a word, not as a number", "False")]
    [InlineData("1.0", "this flag is written as a word, not as a number", "True")]
    [InlineData("yes", "only these two spellings are accepted", "True")]
    [InlineData("on", "only these two spellings are accepted", "True")]
    [InlineData("T", "only these two spellings are accepted", "True")]
    [InlineData("y", "only these two spellings are accepted", "True")]
    [InlineData("No", "only these two spellings are accepted", "False")]
    [InlineData("off", "only these two spellings are accepted", "False")]
    [InlineData("f", "only these two spellings are accepted", "False")]
    [InlineData("n", "only these two spellings are accepted", "False")]
    [InlineData("2", null, null)]
    [InlineData("blah", null, null)]
    [InlineData("None", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("null", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("nil", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("undefined", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("\"true\"", "the quotes are part of the value", "True")]
    [InlineData(" False", "it has leading or trailing white space", "False")]
    public void Other_spelling_of_a_flag_in_words_is_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Words.TryParse(text, out _).Should().BeFalse();

        Words.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Flag, "True or False", reason, suggestion));
    }

    [Theory]
    [InlineData("True", "this flag is written as a number, not as a word", "1")]
    [InlineData("false", "this flag is written as a number, not as a word", "0")]
    [InlineData("yes", "this flag is written as a number, not as a word", "1")]
    [InlineData("1.0", "only these two spellings are accepted", "1")]
    [InlineData("0.0", "only these two spellings are accepted", "0")]
    [InlineData("01", "only these two spellings are accepted", "1")]
    [InlineData("2", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("'1'", "the quotes are part of the value", "1")]
    [InlineData("1 ", "it has leading or trailing white space", "1")]
    [InlineData("blah", null, null)]
    public void Other_spelling_of_a_flag_in_digits_is_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Digits.TryParse(text, out _).Should().BeFalse();

        Digits.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Flag, "1 or 0", reason, suggestion));
    }
}
