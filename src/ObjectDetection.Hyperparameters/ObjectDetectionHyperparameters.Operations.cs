using System.Diagnostics.CodeAnalysis;
using System.Runtime.Serialization;
using System.Text.Json.Serialization;
using FluentValidation;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Adapters;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters;

/// <content>What can be done with a record. Each member is one line; the work is done in the folder of its subject.</content>
[JsonConverter(typeof(ObjectDetectionHyperparametersJsonConverter))]
public sealed partial record ObjectDetectionHyperparameters
{
    /// <summary>Reads the string map of a job, for example from DescribeTrainingJob.</summary>
    /// <param name="map">The entries. Names that begin with an underscore belong to the service and are skipped.</param>
    /// <returns>The record. Its values can be out of range: reading does not validate.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersFormatException">A name is unknown or missing, or a value is misspelled. The exception lists every problem.</exception>
    public static ObjectDetectionHyperparameters FromHyperParameters(IEnumerable<KeyValuePair<string, string>> map) =>
        ReadHyperParameters(map).GetHyperparameters();

    /// <summary>Tries to read the string map of a job.</summary>
    /// <param name="map">The entries. Names that begin with an underscore belong to the service and are skipped.</param>
    /// <param name="hyperparameters">The record, or <see langword="null"/> if the map cannot be read.</param>
    /// <param name="findings">Every problem with a name or a spelling.</param>
    /// <returns><see langword="true"/> if the map could be read; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    public static bool TryReadHyperParameters(
        IEnumerable<KeyValuePair<string, string>> map, [NotNullWhen(true)] out ObjectDetectionHyperparameters? hyperparameters, out IReadOnlyList<Finding> findings) =>
        ReadHyperParameters(map).TryGet(out hyperparameters, out findings);

    /// <summary>Reads the string map of a job and reports every problem with it.</summary>
    /// <param name="map">The entries. Names that begin with an underscore belong to the service and are skipped.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    public static HyperparametersReadResult ReadHyperParameters(IEnumerable<KeyValuePair<string, string>> map) => HyperparameterMapReader.Read(map);

    /// <summary>Writes the string map that CreateTrainingJob expects. The map is new and belongs to the caller.</summary>
    /// <remarks>
    /// The map contains every hyperparameter that has a value, default or not, in the order of the catalogue, and is the same in every culture.
    /// It omits kv_store and nms_topk when they are <see langword="null"/>, and freeze_layer_pattern and lr_scheduler_step when they are empty.
    /// </remarks>
    /// <exception cref="ValidationException">The record is not valid. The exception lists every error.</exception>
    public Dictionary<string, string> ToHyperParameters() => HyperparameterMapWriter.Write(Validated());

    /// <summary>Writes the string map that CreateTrainingJob expects or, without validation, the map that an invalid record would give.</summary>
    /// <param name="validate"><see langword="false"/> to write an invalid record, too: to inspect it, not to submit it.</param>
    /// <exception cref="ValidationException">The record is not valid and <paramref name="validate"/> is <see langword="true"/>. The exception lists every error.</exception>
    public Dictionary<string, string> ToHyperParameters(bool validate) => HyperparameterMapWriter.Write(validate ? Validated() : this);

    /// <summary>Determines whether the record has no errors. The answer is the validator's, and costs no allocation.</summary>
    public bool IsValid() => RecordErrors.None(this);

    /// <summary>Finds what would fail, what would be ignored and what is unwise.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    public Review Review(TrainingContext? context = null) => Reviewer.Review(this, context);

    /// <summary>Throws if the record cannot be submitted. Call it right before a job is created, and in unit tests of configurations.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="treatWarningsAsErrors">Whether a warning is enough to throw.</param>
    /// <returns>This record.</returns>
    /// <exception cref="NotSubmittableException">There is an error, or a warning that counts as one. The exception contains the whole review.</exception>
    public ObjectDetectionHyperparameters EnsureSubmittable(TrainingContext? context = null, bool treatWarningsAsErrors = false)
    {
        Review(context).EnsureSubmittable(treatWarningsAsErrors);
        return this;
    }

    /// <summary>Returns a copy of this record that fits a data set: with its num_classes and num_training_samples, and a label_width that holds its labels.</summary>
    /// <remarks>
    /// <para>num_classes and num_training_samples become what the data set has, whether that is more or less than before.</para>
    /// <para>label_width becomes the width that the widest label of training and validation data needs, if it is narrower. A wider one works and is kept, unless the profile
    /// describes both channels and label_width is the default, or so wide that a label takes more memory than its image: then it becomes the needed width, too.</para>
    /// <para>A part of the profile that is unknown changes nothing, and neither does one that would make a value invalid, such as no images. No other hyperparameter changes:
    /// if mini_batch_size exceeds the number of images, a review of the copy reports it, and with a learning-rate schedule the copy is not valid.</para>
    /// </remarks>
    /// <param name="profile">What you know about the data set.</param>
    /// <exception cref="ArgumentNullException"><paramref name="profile"/> is <see langword="null"/>.</exception>
    public ObjectDetectionHyperparameters With(DatasetProfile profile) => ProfileFit.Apply(this, profile);

    /// <summary>Returns a copy of this record that fits a data set, and reports what changed.</summary>
    /// <param name="profile">What you know about the data set.</param>
    /// <param name="changes">The hyperparameters that have another value in the copy than in this record, in the order of the catalogue.</param>
    /// <inheritdoc cref="With(DatasetProfile)" path="/remarks|/exception"/>
    public ObjectDetectionHyperparameters With(DatasetProfile profile, out HyperparametersChanges changes) => ProfileFit.Apply(this, profile, out changes);

    /// <summary>Compares this record with another one, by value and not by spelling.</summary>
    /// <remarks>An empty value that the string map omits equals an absent one: an empty pattern does not differ from none.</remarks>
    /// <param name="other">The record to compare with: the new values of each change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="other"/> is <see langword="null"/>.</exception>
    public HyperparametersChanges DifferenceTo(ObjectDetectionHyperparameters other) => new(this, other);

    /// <summary>Compares this record with the string map of a job, for example from DescribeTrainingJob.</summary>
    /// <param name="map">The entries to compare with: the new values of each change.</param>
    /// <exception cref="ArgumentNullException"><paramref name="map"/> is <see langword="null"/>.</exception>
    /// <exception cref="HyperparametersFormatException">A name is unknown or missing, or a value is misspelled. The exception lists every problem.</exception>
    public HyperparametersChanges DifferenceTo(IEnumerable<KeyValuePair<string, string>> map) => new(this, FromHyperParameters(map));

    /// <summary>Returns the learning rate of each epoch, and every change of it.</summary>
    /// <exception cref="ValidationException">The record is not valid. The exception lists every error.</exception>
    public LearningRateSchedule GetLearningRateSchedule() => new(Validated());

    /// <summary>Returns how many updates the job makes, and how each batch is split over the GPUs.</summary>
    /// <param name="context">What you know about the job; only the type and the number of the instances are used.</param>
    /// <exception cref="ValidationException">The record is not valid. The exception lists every error.</exception>
    public BatchPlan GetBatchPlan(TrainingContext? context = null) => new(Validated(), context);

    /// <summary>Returns the parameters of the network that freeze_layer_pattern freezes.</summary>
    /// <exception cref="ValidationException">The record is not valid. The exception lists every error.</exception>
    public FrozenParameters GetFrozenParameters() => FrozenParameters.Of(Validated());

    /// <summary>Returns whether early stopping can end the job, and after which epoch at the earliest.</summary>
    /// <exception cref="ValidationException">The record is not valid. The exception lists every error.</exception>
    public EarlyStoppingForecast GetEarlyStoppingForecast() => new(Validated());

    private ObjectDetectionHyperparameters Validated() => IsValid() ? this : throw Failures.ToException(RecordErrors.List(this));

    // Serializers that do not know the converter, such as Newtonsoft.Json, call these before they lose a value.
    [OnSerializing]
    private void RefuseWriting(StreamingContext context) => throw UnknownSerializer();

    [OnDeserializing]
    private void RefuseReading(StreamingContext context) => throw UnknownSerializer();

    private static NotSupportedException UnknownSerializer() => new(
        "This serializer does not know the names of the hyperparameters and would lose values. Use System.Text.Json or ObjectDetectionHyperparametersJson; "
        + "for Newtonsoft.Json, add a converter that calls the latter, as docs/json.md shows.");
}
