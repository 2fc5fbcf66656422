namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class EarlyStoppingForecastTests
{
    [Theory]
    [InlineData(true, 30, 10, 5, 10)]
    [InlineData(true, 30, 3, 5, 5)]
    [InlineData(true, 11, 10, 5, 10)]
    [InlineData(true, 10, 10, 5, null)]
    [InlineData(true, 6, 1, 5, 5)]
    [InlineData(true, 5, 1, 5, null)]
    [InlineData(true, 1, 1, 1, null)]
    [InlineData(false, 30, 10, 5, null)]
    [InlineData(true, int.MaxValue, int.MaxValue - 1, 1, int.MaxValue - 1)]
    public void Earliest_epoch_waits_for_both_spans(bool on, int epochs, int minEpochs, int patience, int? earliest)
    {
        var forecast = new ObjectDetectionHyperparameters
        {
            NumClasses = 1,
            NumTrainingSamples = 100,
            Epochs = epochs,
            EarlyStopping = on,
            EarlyStoppingMinEpochs = minEpochs,
            EarlyStoppingPatience = patience,
        }.GetEarlyStoppingForecast();

        forecast.IsOn.Should().Be(on);
        forecast.EarliestEpoch.Should().Be(earliest);
        forecast.CanFire.Should().Be(earliest is not null);
    }
}
