using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class EpochListDomainTests
{
    private static readonly EpochListDomain Steps = new(2500);

    [Fact]
    public void Empty_list_is_accepted_as_absent()
    {
        Steps.Contains(EpochList.Empty).Should().BeTrue();
        Steps.IsAbsent(EpochList.Empty).Should().BeTrue();
        Steps.IsAbsent([1]).Should().BeFalse();
    }

    [Fact]
    public void Positive_epochs_are_accepted_in_any_order()
    {
        Steps.Contains([1]).Should().BeTrue();
        Steps.Contains([20, 10, 10, int.MaxValue]).Should().BeTrue();
    }

    [Fact]
    public void Epoch_that_is_not_positive_is_told()
    {
        Steps.Contains([10, 0]).Should().BeFalse();
        Steps.Contains([-1, 10]).Should().BeFalse();
        Steps.Contains([int.MinValue]).Should().BeFalse();
        Steps.Examine([10, 0]).Should().Be(
            new Violation(ViolationKind.EpochNotPositive, "a list of epochs, positive whole numbers separated by commas", "'10,0'"));
    }

    [Fact]
    public void List_may_be_spelled_with_2500_characters_and_no_more()
    {
        // 499 numbers of four digits and as many commas are 2495 characters.
        EpochList longest = [.. Enumerable.Range(1000, 499), 12345];
        EpochList tooLong = [.. Enumerable.Range(1000, 499), 123456];

        longest.ToString().Length.Should().Be(2500);
        tooLong.ToString().Length.Should().Be(2501);
        Steps.Contains(longest).Should().BeTrue();
        Steps.Contains(tooLong).Should().BeFalse();
        Steps.Examine(tooLong).Should().Be(new Violation(ViolationKind.TooLong, "at most 2500 characters long as text", "a list of 500 epochs"));
    }

    [Fact]
    public void Length_is_that_of_the_spelling()
    {
        EpochList[] lists = [[], [1], [9, 10], [99, 100, 101], [0], [-1], [-10, 10], [int.MaxValue], [int.MinValue, int.MinValue], [1000000000, 999999999]];
        foreach (var list in lists)
        {
            EpochListText.FormattedLength(list).Should().Be(list.ToString().Length);
        }
    }

    [Theory]
    [InlineData("[10, 20]", "a list or an object was converted to text", "10,20")]
    [InlineData("[10]", "a list or an object was converted to text", "10")]
    [InlineData("(10,20)", "a list or an object was converted to text", "10,20")]
    [InlineData("{10,20}", "a list or an object was converted to text", "10,20")]
    [InlineData("\"10,20\"", "the quotes are part of the value", "10,20")]
    [InlineData("['10', '20']", "a list or an object was converted to text", "10,20")]
    [InlineData("[\"10\",\"20\"]", "a list or an object was converted to text", "10,20")]
    [InlineData("10;20", null, "10,20")]
    [InlineData("10|20", null, "10,20")]
    [InlineData("10/20", null, "10,20")]
    [InlineData("10 20", null, "10,20")]
    [InlineData("10\t20", null, "10,20")]
    [InlineData("１０,20", null, "10,20")]
    [InlineData("10,20\n", "it has leading or trailing white space", "10,20")]
    [InlineData("10,abc", null, null)]
    [InlineData("10.5", null, null)]
    [InlineData("0,10", null, null)]
    [InlineData("-5", null, null)]
    [InlineData("+5", null, null)]
    [InlineData("05", null, null)]
    [InlineData("5,2147483648", null, null)]
    [InlineData("[]", "a list or an object was converted to text", null)]
    [InlineData("None", "a missing value was converted to text; omit the hyperparameter instead", null)]
    public void Misspelling_is_not_read_and_told_with_what_was_meant(string text, string? reason, string? suggestion)
    {
        Steps.TryParse(text, out var value).Should().BeFalse();

        value.Should().Equal(EpochList.Empty);
        Steps.Diagnose(text).Should().Be(
            new Misspelling(MisspellingKind.EpochList, "a list of epochs, positive whole numbers separated by commas", reason, suggestion));
    }
}
