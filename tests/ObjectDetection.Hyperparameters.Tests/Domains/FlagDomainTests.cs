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
    [InlineData("1", "that is a number, and this flag is spelled in words", "True")]
    [InlineData("0", "that is a number, and this flag is spelled in words", "False")]
    [InlineData("1.0", "that is a number, and this flag is spelled in words", "True")]
    [InlineData("yes", "that is another word for it", "True")]
    [InlineData("on", "that is another word for it", "True")]
    [InlineData("T", "that is another word for it", "True")]
    [InlineData("y", "that is another word for it", "True")]
    [InlineData("No", "that is another word for it", "False")]
    [InlineData("off", "that is another word for it", "False")]
    [InlineData("f", "that is another word for it", "False")]
    [InlineData("n", "that is another word for it", "False")]
    [InlineData("2", null, null)]
    [InlineData("blah", null, null)]
    [InlineData("None", "a value that is absent was turned into text; leave the hyperparameter out instead", null)]
    [InlineData("null", "a value that is absent was turned into text; leave the hyperparameter out instead", null)]
    [InlineData("nil", "a value that is absent was turned into text; leave the hyperparameter out instead", null)]
    [InlineData("undefined", "a value that is absent was turned into text; leave the hyperparameter out instead", null)]
    [InlineData("\"true\"", "the quotes have become part of the value", "True")]
    [InlineData(" False", "there is white space around the value", "False")]
    public void Other_spelling_of_a_flag_in_words_is_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Words.TryParse(text, out _).Should().BeFalse();

        Words.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Flag, "True or False", reason, suggestion));
    }

    [Theory]
    [InlineData("True", "that is a boolean, and this flag is spelled as a number", "1")]
    [InlineData("false", "that is a boolean, and this flag is spelled as a number", "0")]
    [InlineData("yes", "that is a boolean, and this flag is spelled as a number", "1")]
    [InlineData("1.0", "that is another spelling of the number", "1")]
    [InlineData("0.0", "that is another spelling of the number", "0")]
    [InlineData("01", "that is another spelling of the number", "1")]
    [InlineData("2", null, null)]
    [InlineData("-1", null, null)]
    [InlineData("'1'", "the quotes have become part of the value", "1")]
    [InlineData("1 ", "there is white space around the value", "1")]
    [InlineData("blah", null, null)]
    public void Other_spelling_of_a_flag_in_digits_is_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Digits.TryParse(text, out _).Should().BeFalse();

        Digits.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.Flag, "1 or 0", reason, suggestion));
    }
}
