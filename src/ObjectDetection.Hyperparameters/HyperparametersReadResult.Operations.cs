using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters;

[JsonConverter(typeof(HyperparametersJsonConverterFactory))]
public sealed partial class HyperparametersReadResult
{
    /// <summary>Reviews everything that could be read, and reports it together with the problems of reading.</summary>
    /// <remarks>
    /// A value that could not be read is reported once, and takes part in no relation. The findings of a document contain the place of the value.
    /// </remarks>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    public Review Review(TrainingContext? context = null) => Reviewer.Review(this, context);
}
