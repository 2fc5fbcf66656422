using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Where the values of a document stand that was read to its end.</summary>
/// <param name="text">The document, behind its byte order mark.</param>
/// <param name="starts">The offset of each value in the order of the catalogue, or -1.</param>
internal sealed class JsonValuePlaces(byte[] text, int[] starts) : IValueLocator
{
    /// <inheritdoc/>
    public FindingLocation? Locate(Hyperparameter hyperparameter) =>
        starts[hyperparameter.Index] is >= 0 and var start
            ? new JsonLines(text).Locate(JsonPath.Member(hyperparameter.Name), start)
            : null;
}
