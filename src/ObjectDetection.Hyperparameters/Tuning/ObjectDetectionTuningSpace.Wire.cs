using System.Text.Json;
using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>The string map of what every job has in common, for StaticHyperParameters of the training job definition, new and the caller's own.</summary>
    /// <remarks>It is the map of the base without the tuned hyperparameters.</remarks>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public Dictionary<string, string> ToStaticHyperParameters()
    {
        SpaceErrors.ThrowIfAny(this);
        return new Dictionary<string, string>(StaticEntries(), StringComparer.Ordinal);
    }

    /// <summary>The ranges in the API's shape ParameterRanges: text, plain decimals, the same in every culture.</summary>
    /// <exception cref="ValidationException">The space is not valid; the exception lists every error.</exception>
    public TuningParameterRanges ToParameterRanges()
    {
        SpaceErrors.ThrowIfAny(this);
        return RangeWriter.Write(this);
    }

    /// <summary>The JSON of the API's shape HyperParameterTuningJobConfig, as the AWS CLI takes it for <c>--hyper-parameter-tuning-job-config</c>.</summary>
    /// <param name="options">How the space is searched, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">The space is not valid, or cannot be searched like that; the exception lists every error.</exception>
    public string ToTuningJobConfigJson(TuningJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SpaceErrors.ThrowIfAny(this, options);
        return TuningJobWriter.ToText(writer => TuningJobWriter.WriteConfig(writer, this, options));
    }

    /// <summary>Writes the JSON of the API's shape HyperParameterTuningJobConfig into a document of the caller.</summary>
    /// <param name="writer">Where to write the object.</param>
    /// <param name="options">How the space is searched, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">The space is not valid, or cannot be searched like that; the exception lists every error.</exception>
    public void WriteTuningJobConfig(Utf8JsonWriter writer, TuningJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        SpaceErrors.ThrowIfAny(this, options);
        TuningJobWriter.WriteConfig(writer, this, options);
    }

    /// <summary>
    /// The JSON of the parts of CreateHyperParameterTuningJob's request of which this library knows: HyperParameterTuningJobConfig, and StaticHyperParameters
    /// of the TrainingJobDefinition. The caller adds the job's name, role, image, data and instances.
    /// </summary>
    /// <param name="options">How the space is searched, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">The space is not valid, or cannot be searched like that; the exception lists every error.</exception>
    public string ToTuningJobJson(TuningJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        SpaceErrors.ThrowIfAny(this, options);
        return TuningJobWriter.ToText(writer => TuningJobWriter.WriteRequest(writer, this, options));
    }

    /// <summary>The entries of the static map, in the order of the catalogue.</summary>
    internal IEnumerable<KeyValuePair<string, string>> StaticEntries()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (!Tunables.IsTuned(this, hyperparameter) && hyperparameter.GetText(Base) is { } text)
            {
                yield return KeyValuePair.Create(hyperparameter.Name, text);
            }
        }
    }
}
