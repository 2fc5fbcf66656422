namespace ObjectDetection.Hyperparameters.Cli.Charts;

/// <summary>A part of a job in which the learning rate stays the same.</summary>
/// <param name="Start">How many epochs are done when it begins.</param>
/// <param name="End">How many epochs are done when it ends.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="FirstUpdate">The first update that is made with it, from 1.</param>
internal readonly record struct Plateau(int Start, int End, double Rate, long FirstUpdate)
{
    /// <summary>The epochs, from 1.</summary>
    public string Name =>
        Start >= End ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"end of {End}")
        : Start + 1 == End ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{End}")
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Start + 1}-{End}");
}
