using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws how wide a label is, and how wide the images with the most objects need it.</summary>
public static class LabelChart
{
    /// <summary>Returns an SVG document.</summary>
    /// <param name="hyperparameters">The configuration. It must be valid.</param>
    /// <param name="dataset">What you know about the data set. If it is <see langword="null"/>, the chart has one bar.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public static string ToSvg(ObjectDetectionHyperparameters hyperparameters, DatasetProfile? dataset = null) => BarSvg.Draw(PlanOf(hyperparameters, dataset));

    /// <summary>Returns lines of text.</summary>
    /// <param name="hyperparameters">The configuration. It must be valid.</param>
    /// <param name="dataset">What you know about the data set. If it is <see langword="null"/>, the chart has one bar.</param>
    /// <param name="width">The maximum number of characters in the line of a bar. A bar gets at least 10.</param>
    /// <param name="isAscii"><see langword="true"/> to use only ASCII characters.</param>
    /// <exception cref="ArgumentNullException"><paramref name="hyperparameters"/> is <see langword="null"/>.</exception>
    public static string ToText(ObjectDetectionHyperparameters hyperparameters, DatasetProfile? dataset = null, int width = 80, bool isAscii = false) =>
        BarText.Draw(PlanOf(hyperparameters, dataset), width, !isAscii);

    /// <summary>Returns the bars.</summary>
    internal static BarPlan PlanOf(ObjectDetectionHyperparameters hyperparameters, DatasetProfile? dataset)
    {
        ArgumentNullException.ThrowIfNull(hyperparameters);
        var name = HyperparameterCatalogue.LabelWidth.Name;
        var width = hyperparameters.LabelWidth;
        List<(string, long)> bars = [(name, width)];
        if (dataset is not null && NeededLabelWidth.OfTraining(dataset) is { } training)
        {
            bars.Add(("needed in training", training.Width));
        }

        if (dataset is not null && NeededLabelWidth.OfValidation(dataset) is { } validation)
        {
            bars.Add(("needed in validation", validation.Width));
        }

        var objects = Wording.Count(LabelWidth.CapacityOf(width), "object");
        var verdict = bars.Count == 1 ? "" : bars.TrueForAll(bar => bar.Item2 <= width) ? "; every image fits" : "; the image with the most objects does not fit";
        return new BarPlan("Values of a label", $"{name} {Text.Of(width)} holds {objects}{verdict}", bars);
    }
}
