using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class BatchSplitTests
{
    /// <summary>What MXNet's own function refuses, found by running it under Python 2's rounding.</summary>
    [Theory]
    [InlineData(1, "")]
    [InlineData(2, "1")]
    [InlineData(4, "1-3, 6")]
    [InlineData(8, "1-7, 12, 13, 14, 20, 21, 28")]
    [InlineData(16, "1-15, 24-30, 40-45, 56-60, 72-75, 88-90, 104-105, 120")]
    public void Refused_batches_are_those_that_MXNet_refuses(int gpus, string refused) =>
        Enumerable.Range(1, 128).Where(batch => !new BatchSplit(batch, gpus).IsAccepted).Should().Equal(Numbers(refused));

    [Theory]
    [InlineData(10, 8, "1,1,1,1,1,1,1,3")]
    [InlineData(32, 4, "8,8,8,8")]
    [InlineData(30, 4, "8,8,8,6")]
    [InlineData(7, 1, "7")]
    [InlineData(6, 4, "")]
    [InlineData(int.MaxValue, 2, "1073741824,1073741823")]
    public void Shares_are_rounded_and_the_last_gpu_gets_the_rest(int batch, int gpus, string shares) =>
        string.Join(',', new BatchSplit(batch, gpus).Shares).Should().Be(shares);

    [Fact]
    public void Shares_of_any_number_of_gpus_need_no_memory()
    {
        var (split, text) = Cost.Within(10_000, static () =>
        {
            var split = new BatchSplit(int.MaxValue, 2_000_000_000);
            return (split, split.ToString());
        });

        split.IsAccepted.Should().BeTrue();
        split.Shares.Count.Should().Be(2_000_000_000);
        split.Shares[0].Should().Be(1);
        split.Shares[^1].Should().Be(147_483_648);
        text.Should().Be("2147483647 images on 2000000000 GPUs: 1 each, 147483648 on the last");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void Share_of_no_gpu_is_out_of_range(int index) =>
        new BatchSplit(8, 4).Invoking(split => split.Shares[index]).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Accepted_shares_are_positive_and_add_up()
    {
        for (var gpus = 1; gpus <= 16; gpus++)
        {
            for (var batch = 1; batch <= 300; batch++)
            {
                var split = new BatchSplit(batch, gpus);
                if (split.IsAccepted)
                {
                    split.Shares.Should().HaveCount(gpus).And.OnlyContain(static share => share > 0);
                    split.Shares.Sum().Should().Be(batch);
                }
                else
                {
                    split.IsEven.Should().BeFalse("a multiple of the number of GPUs always works");
                }
            }
        }
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(-5, 4)]
    public void Numbers_below_one_are_refused(int batch, int gpus)
    {
        var split = () => new BatchSplit(batch, gpus);

        split.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static IEnumerable<int> Numbers(string ranges) =>
        ranges.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(static range => range.Split('-')).SelectMany(
            static ends => Enumerable.Range(int.Parse(ends[0]), int.Parse(ends[^1]) - int.Parse(ends[0]) + 1));
}
