using System.Collections;
using CsCheck;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class EpochListTests
{
    [Fact]
    public void Lists_with_the_same_epochs_in_the_same_order_are_equal()
    {
        EpochList left = [10, 20];
        var right = EpochList.Create(10, 20);

        left.Equals(right).Should().BeTrue();
        left.Equals((object)right).Should().BeTrue();
        (left == right).Should().BeTrue();
        (left != right).Should().BeFalse();
        left.GetHashCode().Should().Be(right.GetHashCode());
    }

    [Fact]
    public void Lists_that_differ_in_epoch_order_or_length_are_unequal()
    {
        EpochList list = [10, 20];
        EpochList[] others = [[], [10], [20, 10], [10, 21], [10, 20, 20]];

        foreach (var other in others)
        {
            list.Equals(other).Should().BeFalse();
            list.Equals((object)other).Should().BeFalse();
            (list == other).Should().BeFalse();
            (list != other).Should().BeTrue();
            other.GetHashCode().Should().NotBe(list.GetHashCode());
        }

        list.Equals(null).Should().BeFalse();
        list.Equals("10,20").Should().BeFalse();
    }

    [Fact]
    public void Default_is_the_empty_list()
    {
        EpochList empty = [];

        default(EpochList).Should().Equal(empty);
        (empty == default).Should().BeTrue();
        (EpochList.Empty == EpochList.Create()).Should().BeTrue();
        empty.GetHashCode().Should().Be(default(EpochList).GetHashCode());
        empty.Count.Should().Be(0);
        empty.IsEmpty.Should().BeTrue();
        empty.ToString().Should().Be("");
        empty.AsSpan().IsEmpty.Should().BeTrue();
        ((IEnumerable<int>)empty).Any().Should().BeFalse();
        ((IEnumerable)empty).GetEnumerator().MoveNext().Should().BeFalse();
    }

    [Fact]
    public void Epochs_can_be_counted_indexed_and_stepped_through()
    {
        EpochList list = [10, 20, 5];
        var seen = new List<int>();
        foreach (var epoch in list)
        {
            seen.Add(epoch);
        }

        seen.Should().Equal(10, 20, 5);
        list.AsEnumerable().ToArray().Should().Equal(10, 20, 5);
        ((IEnumerable)list).Cast<int>().Should().Equal(10, 20, 5);
        list.AsSpan().ToArray().Should().Equal(10, 20, 5);
        list.Count.Should().Be(3);
        list.IsEmpty.Should().BeFalse();
        list[0].Should().Be(10);
        list[2].Should().Be(5);
        ((Func<int>)(() => list[3])).Should().Throw<IndexOutOfRangeException>();
        ((Func<int>)(() => list[-1])).Should().Throw<IndexOutOfRangeException>();
    }

    [Fact]
    public void List_is_made_of_an_array_a_sequence_or_single_epochs()
    {
        int[] array = [10, 20];
        EpochList converted = array;

        converted.Should().Equal(10, 20);
        EpochList.Create(array).Should().Equal(10, 20);
        EpochList.Create(10, 20).Should().Equal(10, 20);
        EpochList.Create(Enumerable.Range(1, 3)).Should().Equal(1, 2, 3);
        EpochList.Create((IEnumerable<int>)converted).Should().Equal(10, 20);
        EpochList.Create(new List<int>()).Should().Equal(EpochList.Empty);
    }

    [Fact]
    public void Null_array_converts_to_the_empty_list_and_is_refused_elsewhere()
    {
        EpochList converted = (int[]?)null;

        converted.IsEmpty.Should().BeTrue();
        FluentActions.Invoking(() => EpochList.Create((int[])null!)).Should().Throw<ArgumentNullException>();
        FluentActions.Invoking(() => EpochList.Create((IEnumerable<int>)null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task Epochs_can_be_enumerated_across_an_await()
    {
        EpochList list = [10, 20];
        var sum = 0;
        foreach (var epoch in list)
        {
            await Task.Yield();
            sum += epoch;
        }

        sum.Should().Be(30);
    }

    [Fact]
    public void Enumerator_starts_again_after_a_reset_and_allocates_nothing()
    {
        EpochList list = [10, 20];
        var enumerator = list.GetEnumerator();
        while (enumerator.MoveNext())
        {
        }

        enumerator.Reset();
        enumerator.MoveNext().Should().BeTrue();
        enumerator.Current.Should().Be(10);

        var sum = 0;
        Cost.Within(0, () =>
        {
            sum = 0;
            foreach (var epoch in list)
            {
                sum += epoch;
            }
        });
        sum.Should().Be(30);
    }

    [Fact]
    public void List_keeps_its_epochs_when_the_array_that_it_was_made_of_changes()
    {
        int[] epochs = [10, 20];
        var list = EpochList.Create(epochs);

        epochs[0] = 99;

        list[0].Should().Be(10);
    }

    [Theory]
    [InlineData("10,20", "10,20")]
    [InlineData("10, 20", "10,20")]
    [InlineData(" 10 ,\t20 ", "10,20")]
    [InlineData("20,10,10", "20,10,10")]
    [InlineData("10,,20,", "10,20")]
    [InlineData(",", "")]
    [InlineData(" , ", "")]
    [InlineData("", "")]
    [InlineData("  ", "")]
    [InlineData("7", "7")]
    [InlineData("2147483647", "2147483647")]
    public void Text_is_read_with_blanks_and_empty_items(string text, string written)
    {
        EpochList.Parse(text).ToString().Should().Be(written);
        EpochList.TryParse(text, out var list).Should().BeTrue();
        list.ToString().Should().Be(written);
        Parsable<EpochList>(text).ToString().Should().Be(written);
    }

    [Theory]
    [InlineData("10;20")]
    [InlineData("10.0")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("05")]
    [InlineData("1 0")]
    [InlineData("10,\n20")]
    [InlineData("10,20\n")]
    [InlineData("10,\u00A020")]
    [InlineData("１０")]
    [InlineData("2147483648")]
    [InlineData("a")]
    [InlineData("10,a")]
    public void Other_text_is_not_read(string text)
    {
        EpochList.TryParse(text, out var list).Should().BeFalse();
        list.IsEmpty.Should().BeTrue();
        ((Action)(() => EpochList.Parse(text))).Should().Throw<FormatException>()
            .WithMessage($"An epoch list must be whole numbers separated by commas, such as 10,20, but was {Hyperparameters.Domains.Text.Quote(text)}.");
        ((Action)(() => Parsable<EpochList>(text))).Should().Throw<FormatException>();
    }

    [Fact]
    public void Null_is_no_text()
    {
        EpochList.TryParse(null, out var list).Should().BeFalse();
        list.IsEmpty.Should().BeTrue();
        ((Action)(() => EpochList.Parse(null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Any_numbers_are_written_and_positive_ones_read_back()
    {
        Gen.Int.Array[0, 60].Sample(static epochs => EpochList.Create(epochs).ToString() == string.Join(',', epochs));
        Gen.Int[1, int.MaxValue].Array[0, 60].Sample(static epochs => EpochList.Parse(EpochList.Create(epochs).ToString()) == EpochList.Create(epochs));
    }

    [Fact]
    public void Equality_is_that_of_the_sequences() =>
        Gen.Select(Gen.Int[1, 3].Array[0, 3], Gen.Int[1, 3].Array[0, 3])
            .Sample(static (left, right) => EpochList.Create(left).Equals(EpochList.Create(right)) == left.SequenceEqual(right));

    private static T Parsable<T>(string text)
        where T : IParsable<T> => T.TryParse(text, null, out var value) ? value : T.Parse(text, null);
}
