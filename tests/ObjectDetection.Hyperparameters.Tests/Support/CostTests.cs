namespace ObjectDetection.Hyperparameters.Tests.Support;

public sealed class CostTests
{
    [Fact]
    public void Call_that_allocates_each_time_is_found() =>
        FluentActions.Invoking(static () => Cost.Within(100, static () => new byte[100])).Should().Throw<Exception>().WithMessage("*less than or equal to 100L*");

    [Fact]
    public void Call_that_takes_long_each_time_is_found() =>
        FluentActions.Invoking(static () => Cost.Within(1000, static () => Thread.Sleep(5), TimeSpan.FromMilliseconds(1))).Should().Throw<Exception>().WithMessage("*1ms*");

    [Fact]
    public void Call_that_costs_much_once_is_within_the_limits()
    {
        var calls = 0;

        Cost.Within(0, () => ++calls == 1 ? new byte[100] : null);

        calls.Should().Be(2);
    }
}
