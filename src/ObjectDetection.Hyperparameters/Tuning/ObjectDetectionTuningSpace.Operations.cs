using System.Text.Json;
using FluentValidation;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tuning.Documents;

namespace ObjectDetection.Hyperparameters.Tuning;

public sealed partial record ObjectDetectionTuningSpace
{
    /// <summary>Reads a tuning job from its static string map and its ranges, as DescribeHyperParameterTuningJob returns them.</summary>
    /// <param name="staticHyperParameters">The entries of the static map. Names that begin with an underscore belong to the service and are ignored.</param>
    /// <param name="ranges">The ranges.</param>
    /// <exception cref="ArgumentNullException"><paramref name="staticHyperParameters"/> or <paramref name="ranges"/> is <see langword="null"/>.</exception>
    public static TuningReadResult ReadTuningJob(IEnumerable<KeyValuePair<string, string>> staticHyperParameters, TuningParameterRanges ranges)
    {
        ArgumentNullException.ThrowIfNull(staticHyperParameters);
        ArgumentNullException.ThrowIfNull(ranges);
        return new TuningSpaceReader().Read([.. staticHyperParameters], [.. ranges.All.Select(static range => new PlacedRange(range, null))]);
    }

    /// <summary>Reads a JSON document that describes a tuning job, in either of two shapes.</summary>
    /// <remarks>
    /// <para>One is the API's, as <c>describe-hyper-parameter-tuning-job</c> prints it and <c>create-hyper-parameter-tuning-job</c> accepts it. Its
    /// <c>StaticHyperParameters</c> and <c>ParameterRanges</c> can also be at the top level.</para>
    /// <para>The other is typed. It has the members <c>base</c>, a configuration; <c>ranges</c>, in which each range is an object with <c>min</c>,
    /// <c>max</c> and <c>scale</c>, or an array of categories; and <c>strategy</c>, <c>max_jobs</c>, <c>max_parallel_jobs</c>,
    /// <c>max_runtime_in_seconds</c>, <c>tuner_early_stopping</c>, <c>seed</c>, <c>hyperband_min_epochs</c> and <c>hyperband_max_epochs</c>.</para>
    /// </remarks>
    /// <param name="json">The document.</param>
    /// <returns>The result. If the document is not valid JSON, or has another shape, its findings say so.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="json"/> is <see langword="null"/>.</exception>
    public static TuningReadResult ReadTuningJobJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return TuningDocumentReader.Read(json);
    }

    /// <inheritdoc cref="ReadTuningJobJson(string)"/>
    /// <param name="utf8Json">The document in UTF-8, with or without a byte order mark.</param>
    public static TuningReadResult ReadTuningJobJson(ReadOnlyMemory<byte> utf8Json) => TuningDocumentReader.Read(utf8Json);

    /// <summary>Determines whether the space has no errors. The answer is the same as the validator's.</summary>
    public bool IsValid() => SpaceReviewer.IsValid(this);

    /// <summary>Reviews the ranges, and the base with every combination of range limits and categories.</summary>
    /// <remarks>A finding that occurs in several combinations is reported once, with one of them as an example.</remarks>
    /// <param name="context">What you know about the jobs: instances, data set, base model.</param>
    /// <param name="options">How the tuning job searches the space, or <see langword="null"/> to review the space alone.</param>
    public Review Review(TrainingContext? context = null, TuningJobOptions? options = null) => SpaceReviewer.Review(this, context, options);

    /// <summary>Draws configurations at random, each hyperparameter evenly along the scale of its range.</summary>
    /// <remarks>
    /// <para>The sequence is lazy and needs constant memory. The same space and seed give the same sequence on every machine and in every version of .NET.
    /// A longer sequence begins with the shorter one, and the values of one hyperparameter do not depend on which others are tuned.</para>
    /// <para>The scale Auto leaves the choice to the service. Here it is the scale that the console proposes for the hyperparameter where that is legal for
    /// the range, and otherwise linear.</para>
    /// </remarks>
    /// <param name="count">The number of configurations.</param>
    /// <param name="seed">The random seed.</param>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is negative.</exception>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> Draw(int count, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Draw(seed).Take(count);
    }

    /// <summary>Draws configurations at random in a sequence that never ends. The argument is the seed, not a count.</summary>
    /// <remarks>
    /// <c>Draw(10)</c> does not return 10 configurations: it returns an infinite sequence with the seed 10, so <c>ToList</c> and <c>Count</c> never return.
    /// Use <see cref="Draw(int, long)"/>, which is otherwise the same, or limit the sequence with <c>Take</c>.
    /// </remarks>
    /// <param name="seed">The random seed. It is not the number of configurations.</param>
    /// <returns>Valid configurations, without end.</returns>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> Draw(long seed)
    {
        ThrowIfInvalid();
        return SpaceSampler.Draw(this, seed);
    }

    /// <summary>Returns every combination of a finite space: of its categories, and of every whole number of its ranges.</summary>
    /// <remarks>The sequence is lazy. The hyperparameters vary in the order of the catalogue, the last one fastest.</remarks>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="InvalidOperationException">A range is continuous, so the number of combinations is infinite.</exception>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> EnumerateGrid()
    {
        ThrowIfInvalid();
        return CountCombinations() is null
            ? throw new InvalidOperationException("A space with a continuous range has no grid of all values. Pass a number of points to EnumerateGrid.")
            : SpaceSampler.Grid(this, null);
    }

    /// <summary>Returns a grid: every category, and a number of points of each range of numbers, evenly along its scale and including both limits.</summary>
    /// <remarks>
    /// A single point is the middle of a range. A range with fewer whole numbers than points contributes all of them. A recommended limit that the
    /// hyperparameter itself does not accept is left out, and the points are spread over the rest.
    /// </remarks>
    /// <param name="points">The number of points of each range of numbers.</param>
    /// <returns>Valid configurations.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="points"/> is less than 1.</exception>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public IEnumerable<ObjectDetectionHyperparameters> EnumerateGrid(int points)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(points);
        ThrowIfInvalid();
        return SpaceSampler.Grid(this, points);
    }

    /// <summary>Returns the string map that all jobs share, for StaticHyperParameters of the training job definition.</summary>
    /// <remarks>It is a new map with the entries of the base, without the tuned hyperparameters.</remarks>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public Dictionary<string, string> ToStaticHyperParameters()
    {
        ThrowIfInvalid();
        return new Dictionary<string, string>(TuningJobWriter.StaticEntries(this), StringComparer.Ordinal);
    }

    /// <summary>Returns the ranges in the API's shape ParameterRanges, as plain decimals that are the same in every culture.</summary>
    /// <exception cref="ValidationException">The space is invalid. The exception lists every error.</exception>
    public TuningParameterRanges ToParameterRanges()
    {
        ThrowIfInvalid();
        return TuningJobWriter.RangesOf(this);
    }

    /// <summary>Returns the JSON of the API's shape HyperParameterTuningJobConfig, for the AWS CLI's <c>--hyper-parameter-tuning-job-config</c>.</summary>
    /// <param name="options">How the tuning job searches the space, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">The space is invalid, or cannot be searched with these options. The exception lists every error.</exception>
    public string ToTuningJobConfigJson(TuningJobOptions options)
    {
        ThrowIfInvalidFor(options);
        return ObjectDetectionHyperparametersJson.ToIndentedText(writer => TuningJobWriter.WriteConfig(writer, this, options));
    }

    /// <summary>Writes the JSON of the API's shape HyperParameterTuningJobConfig into a document of the caller.</summary>
    /// <param name="writer">The writer, where an object can be written.</param>
    /// <param name="options">How the tuning job searches the space, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="writer"/> or <paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">The space is invalid, or cannot be searched with these options. The exception lists every error.</exception>
    public void WriteTuningJobConfig(Utf8JsonWriter writer, TuningJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ThrowIfInvalidFor(options);
        TuningJobWriter.WriteConfig(writer, this, options);
    }

    /// <summary>Returns the JSON of a CreateHyperParameterTuningJob request: HyperParameterTuningJobConfig and the static hyperparameters.</summary>
    /// <remarks>The job's name, role, image, data and instances are for the caller to add.</remarks>
    /// <param name="options">How the tuning job searches the space, and how far.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ValidationException">
    /// The space is invalid, cannot be searched with these options, or has a pattern that JSON cannot represent. The exception lists every error.
    /// </exception>
    public string ToTuningJobJson(TuningJobOptions options)
    {
        ThrowIfInvalidFor(options);
        return ObjectDetectionHyperparametersJson.ToIndentedText(writer => TuningJobWriter.WriteRequest(writer, this, options));
    }

    private void ThrowIfInvalidFor(TuningJobOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowIfInvalid(options);
    }

    private void ThrowIfInvalid(TuningJobOptions? options = null)
    {
        if (!SpaceReviewer.IsValid(this, options))
        {
            throw new ValidationException(new ObjectDetectionTuningSpaceValidator(options).Validate(this).Errors);
        }
    }
}
