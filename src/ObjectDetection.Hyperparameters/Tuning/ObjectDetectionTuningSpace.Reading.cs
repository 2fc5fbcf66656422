namespace ObjectDetection.Hyperparameters.Tuning;

public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>Reads a tuning job as DescribeHyperParameterTuningJob gives it: the static map, and the ranges.</summary>
    /// <param name="staticHyperParameters">The entries of the static map; names that begin with an underscore are the service's own, and are passed over.</param>
    /// <param name="ranges">The ranges.</param>
    /// <exception cref="ArgumentNullException"><paramref name="staticHyperParameters"/> or <paramref name="ranges"/> is <see langword="null"/>.</exception>
    public static TuningReadResult ReadTuningJob(IEnumerable<KeyValuePair<string, string>> staticHyperParameters, TuningParameterRanges ranges)
    {
        ArgumentNullException.ThrowIfNull(staticHyperParameters);
        ArgumentNullException.ThrowIfNull(ranges);
        return new TuningSpaceReader().Read([.. staticHyperParameters], ranges);
    }

    /// <summary>Reads a JSON document that describes a tuning job, in either of two shapes.</summary>
    /// <remarks>
    /// The one is the API's, as <c>describe-hyper-parameter-tuning-job</c> prints it and <c>create-hyper-parameter-tuning-job</c> takes it; its
    /// <c>StaticHyperParameters</c> and <c>ParameterRanges</c> may also stand at the top. The other is typed: <c>base</c>, a configuration by its names;
    /// <c>ranges</c>, of which each is an object with <c>min</c>, <c>max</c> and <c>scale</c>, or an array of categories; and <c>strategy</c>,
    /// <c>max_jobs</c>, <c>max_parallel_jobs</c>, <c>max_runtime_in_seconds</c>, <c>tuner_early_stopping</c>, <c>seed</c>, <c>hyperband_min_epochs</c> and
    /// <c>hyperband_max_epochs</c>.
    /// </remarks>
    /// <param name="json">The document.</param>
    /// <returns>The reading; a document that is no JSON, or of another shape, is told in its findings.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static TuningReadResult ReadTuningJobJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TuningDocumentReader.Read(json);
    }

    /// <summary>Reads a JSON document that describes a tuning job; otherwise like <see cref="ReadTuningJobJson(string)"/>.</summary>
    /// <param name="utf8Json">The document, in UTF-8, with or without a byte order mark.</param>
    /// <returns>The reading; a document that is no JSON, or of another shape, is told in its findings.</returns>
    public static TuningReadResult ReadTuningJobJson(ReadOnlyMemory<byte> utf8Json) => TuningDocumentReader.Read(utf8Json);
}
