using System.Diagnostics.CodeAnalysis;
using FluentValidation;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters;

public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>Reads the string map of a job, for example that of DescribeTrainingJob.</summary>
    /// <param name="map">The entries; names that begin with an underscore are the service's own, and are passed over.</param>
    /// <returns>The record. Its values may lie outside their domains: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperParametersFormatException">A name is unknown or missing, or a value is misspelled; the exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters FromHyperParameters(IEnumerable<KeyValuePair<string, string>> map)
    {
        var reading = ReadHyperParameters(map);
        return reading.IsReadable ? reading.Hyperparameters : throw new HyperParametersFormatException(reading.Findings);
    }

    /// <summary>Reads the string map of a job, and says whether it could be read.</summary>
    /// <param name="map">The entries; names that begin with an underscore are the service's own, and are passed over.</param>
    /// <param name="hyperparameters">The record, when the answer is <see langword="true"/>.</param>
    /// <param name="findings">Every problem with a name or a spelling.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    public static bool TryReadHyperParameters(
        IEnumerable<KeyValuePair<string, string>> map, [NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings)
    {
        var reading = ReadHyperParameters(map);
        hyperparameters = reading.Hyperparameters;
        findings = reading.Findings;
        return reading.IsReadable;
    }

    /// <summary>Reads the string map of a job, and keeps what was found on the way.</summary>
    /// <param name="map">The entries; names that begin with an underscore are the service's own, and are passed over.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    public static HyperParametersReading ReadHyperParameters(IEnumerable<KeyValuePair<string, string>> map)
    {
        ArgumentNullException.ThrowIfNull(map);
        return HyperParameterMapReader.Read(map);
    }

    /// <summary>The string map that CreateTrainingJob expects, new and the caller's own.</summary>
    /// <remarks>
    /// It holds every hyperparameter that has a value, default or not, in the order of the catalogue, the same in every culture.
    /// Left out are kv_store and nms_topk when they are <see langword="null"/>, and freeze_layer_pattern and lr_scheduler_step when they are empty.
    /// </remarks>
    /// <exception cref="ValidationException">The record is not valid; the exception lists every error.</exception>
    public Dictionary<string, string> ToHyperParameters() => ToHyperParameters(validate: true);

    /// <summary>The string map that CreateTrainingJob expects, or, without validation, what the map of an invalid record would be.</summary>
    /// <param name="validate"><see langword="false"/> writes an invalid record, too: to look at, not to submit.</param>
    /// <exception cref="ValidationException">The record is not valid and <paramref name="validate"/> is <see langword="true"/>; the exception lists every error.</exception>
    public Dictionary<string, string> ToHyperParameters(bool validate) =>
        !validate || IsValid() ? HyperParameterMapWriter.Write(this) : throw Invalid();

    private ValidationException Invalid() => new(RecordErrors.List(this).Select(static finding => Failures.Of(finding)));
}
