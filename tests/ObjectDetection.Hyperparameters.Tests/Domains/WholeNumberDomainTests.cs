using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class WholeNumberDomainTests
{
    private static readonly WholeNumberDomain FromThreeHundred = new(300);

    [Theory]
    [InlineData(int.MinValue, false)]
    [InlineData(-1, false)]
    [InlineData(0, false)]
    [InlineData(299, false)]
    [InlineData(300, true)]
    [InlineData(301, true)]
    [InlineData(int.MaxValue, true)]
    public void Whole_number_is_accepted_from_the_least_one_on(int value, bool isAccepted)
    {
        FromThreeHundred.Contains(value).Should().Be(isAccepted);
        FromThreeHundred.Examine(value).HasValue.Should().Be(!isAccepted);
    }

    [Fact]
    public void Whole_number_below_the_least_is_told_with_both()
    {
        FromThreeHundred.Examine(-7).Should().Be(new Violation(ViolationKind.WholeNumberOutOfRange, "a whole number of at least 300", "-7"));
        FromThreeHundred.ToString().Should().Be("a whole number of at least 300");
        FromThreeHundred.Core.Should().BeSameAs(FromThreeHundred);
    }

    [Theory]
    [InlineData(1, "1")]
    [InlineData(1000, "1000")]
    [InlineData(int.MaxValue, "2147483647")]
    [InlineData(0, "0")]
    [InlineData(int.MinValue, "-2147483648")]
    public void Whole_number_is_written_in_plain_digits_under_every_culture(int value, string text)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => FromThreeHundred.Format(value)).Should().Be(text);
        }
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("9", 9)]
    [InlineData("10", 10)]
    [InlineData("299", 299)]
    [InlineData("16551", 16551)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("0", 0)]
    [InlineData("-5", -5)]
    [InlineData("-2147483648", int.MinValue)]
    public void Plain_digits_are_read_whether_or_not_the_number_is_accepted(string text, int value)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => FromThreeHundred.TryParse(text, out var read) ? read : -1).Should().Be(value);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("00")]
    [InlineData("05")]
    [InlineData("+5")]
    [InlineData("-0")]
    [InlineData("-05")]
    [InlineData("--5")]
    [InlineData("- 5")]
    [InlineData("-")]
    [InlineData("\u22125")]
    [InlineData(" 5")]
    [InlineData("5 ")]
    [InlineData("5\n")]
    [InlineData("5\0")]
    [InlineData("5.0")]
    [InlineData("5.")]
    [InlineData("5e0")]
    [InlineData("1E2")]
    [InlineData("0x10")]
    [InlineData("1,000")]
    [InlineData("1_000")]
    [InlineData("1 000")]
    [InlineData("(5)")]
    [InlineData("$5")]
    [InlineData("５")]
    [InlineData("1２")]
    [InlineData("٣")]
    [InlineData("²")]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    [InlineData("five")]
    public void Any_other_spelling_is_not_read(string text) => FromThreeHundred.TryParse(text, out _).Should().BeFalse();

    [Theory]
    [InlineData("2147483648")]
    [InlineData("99999999999999999999")]
    public void Digits_beyond_what_can_be_represented_are_told_as_that(string text) =>
        FromThreeHundred.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.WholeNumberTooLarge, "a whole number of at least 300 and at most 2147483647"));

    [Theory]
    [InlineData("1.0", "1")]
    [InlineData("0.0", null)]
    [InlineData("2147483647.0", "2147483647")]
    [InlineData("2147483648.0", null)]
    public void Real_that_is_whole_is_suggested_up_to_the_limits(string text, string? meant) => new WholeNumberDomain(1).Diagnose(text).Suggestion.Should().Be(meant);

    [Theory]
    [InlineData("512.0", null, "512")]
    [InlineData("5.12e2", null, "512")]
    [InlineData(" 512", "it has leading or trailing white space", "512")]
    [InlineData("512\n", "it has leading or trailing white space", "512")]
    [InlineData(" 512.0", "it has leading or trailing white space", "512")]
    [InlineData("\"512\"", "the quotes are part of the value", "512")]
    [InlineData("'512'", "the quotes are part of the value", "512")]
    [InlineData("`512`", "the quotes are part of the value", "512")]
    [InlineData("' 512 '", "the quotes are part of the value", "512")]
    [InlineData("５１２", "it contains digits other than 0 to 9", "512")]
    [InlineData("٥١٢", "it contains digits other than 0 to 9", "512")]
    [InlineData("0512", "it has leading zeros", "512")]
    [InlineData("+512", "it has a sign", "512")]
    [InlineData("1,000", "it contains thousands separators", "1000")]
    [InlineData("1,000,000", "it contains thousands separators", "1000000")]
    [InlineData("100,000", "it contains thousands separators", "100000")]
    [InlineData("1000,000", "it contains a comma", null)]
    [InlineData("1,00", "it contains a comma", null)]
    [InlineData("1,0000", "it contains a comma", null)]
    [InlineData(",512", "it contains a comma", null)]
    [InlineData("1,00a", "it contains a comma", null)]
    [InlineData("1_000", "it contains digit separators", "1000")]
    [InlineData("3,512,512", "that is channels, height and width, as in the Image Classification algorithm; here it is one number", "512")]
    [InlineData("3, 512, 512", "that is channels, height and width, as in the Image Classification algorithm; here it is one number", "512")]
    [InlineData("3,512,416", "it contains thousands separators", "3512416")]
    [InlineData("512,512", "it contains thousands separators", "512512")]
    [InlineData("3,512,512,1", "it contains a comma", null)]
    [InlineData("3,224,224", "that is channels, height and width, as in the Image Classification algorithm; here it is one number", null)]
    [InlineData("true", "it is a boolean", null)]
    [InlineData("False", "it is a boolean", null)]
    [InlineData("0x200", "it is hexadecimal", null)]
    [InlineData("0X200", "it is hexadecimal", null)]
    [InlineData("None", "a missing value was converted to text; omit the hyperparameter instead", null)]
    [InlineData("[512]", "a list or an object was converted to text", null)]
    [InlineData("${Epochs}", "a placeholder was not replaced", null)]
    [InlineData("${Token[TOKEN.12]}", "a placeholder was not replaced", null)]
    [InlineData("$.epochs", "a placeholder was not replaced", null)]
    [InlineData("{% $string($states.input.epochs) %}", "a placeholder was not replaced", null)]
    [InlineData("512.5", null, null)]
    [InlineData("299.0", null, null)]
    [InlineData("3e9", null, null)]
    [InlineData("blah", null, null)]
    [InlineData("", null, null)]
    [InlineData(" ", "it has leading or trailing white space", null)]
    [InlineData("''", "the quotes are part of the value", null)]
    [InlineData("'", null, null)]
    public void Misspelling_is_told_with_what_it_is_and_what_was_meant(string text, string? reason, string? suggestion) =>
        FromThreeHundred.Diagnose(text).Should().Be(
            new Misspelling(MisspellingKind.WholeNumber, "a whole number of at least 300 in plain digits", reason, suggestion));

    [Theory]
    [InlineData("-2147483649")]
    [InlineData("-99999999999999999999")]
    public void Number_below_the_type_is_told_as_out_of_range(string text) =>
        FromThreeHundred.Diagnose(text).Should().Be(new Misspelling(MisspellingKind.WholeNumberTooSmall, "a whole number of at least 300"));
}
